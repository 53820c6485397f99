package org.gridwhistle.roster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;

/**
 * Cuts pages out of what the roster holds in memory.
 *
 * @param all in the order of their keys
 * @param key what a cursor remembers of the last one shown
 * @param view what is shown of each
 */
record Listing<T, K extends Comparable<K>, V>(
        Collection<T> all, Predicate<T> filter, Function<T, K> key, Function<String, K> parse, Function<T, V> view)
        implements RosterList<V> {

    @Override
    public int count() {
        return (int) all.stream().filter(filter).count();
    }

    @Override
    public Page<V> page(String cursor, int limit) {
        K after = cursor == null ? null : decode(cursor);
        List<T> found = all.stream()
                .filter(filter)
                .filter(one -> after == null || key.apply(one).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(view).toList(), more ? encode(key.apply(shown.get(shown.size() - 1))) : null);
    }

    private String encode(K last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.UTF_8));
    }

    private K decode(String cursor) {
        try {
            return parse.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
    }
}
