package org.gridwhistle.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a list. {@code nextCursor} is opaque to callers and null at the end.
 */
public record Page<T>(List<T> items, String nextCursor) {

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), nextCursor);
    }
}
