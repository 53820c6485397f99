package org.gridwhistle.dispatch;

import java.util.Arrays;
import java.util.List;

/**
 * One reason of a dispatch, frozen as a text key and its words so that it reads in the visitor's language.
 *
 * @param key in the bundles, for example {@code dispatch.reason.gridCovered}
 */
public record Reason(String key, List<String> words) {

    public static Reason of(String key, Object... words) {
        return new Reason(
                "dispatch.reason." + key,
                Arrays.stream(words).map(String::valueOf).toList());
    }
}
