package org.gridwhistle.shared;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A value read whole from a few small tables and kept until their stamp changes, so that most acts read master data
 * without any SQL and no node works with data older than {@link #AT_MOST}. A reader never waits for another reader's
 * SQL: one who holds a database connection must not wait for one who still needs one.
 *
 * @param <T> an immutable value
 */
public final class Fresh<T> {

    /** How old a value may be at most before its stamp is looked at again. */
    public static final Duration AT_MOST = Duration.ofSeconds(4);

    /** When a reader looks at the stamp, while others go on with what is there. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(2);

    private record Held<T>(T value, String stamp, long checkedAt) {}

    private final Supplier<String> stamp;
    private final Supplier<T> read;
    private final LongSupplier nanoTime;
    private final ReentrantLock checking = new ReentrantLock();
    private volatile Held<T> held;

    /** @param stamp the tables' present stamp @param read reads the value anew */
    public Fresh(Supplier<String> stamp, Supplier<T> read) {
        this(stamp, read, System::nanoTime);
    }

    Fresh(Supplier<String> stamp, Supplier<T> read, LongSupplier nanoTime) {
        this.stamp = stamp;
        this.read = read;
        this.nanoTime = nanoTime;
    }

    public T get() {
        var now = held;
        if (now == null) {
            return check(null);
        }
        long age = nanoTime.getAsLong() - now.checkedAt;
        if (age < CHECK_AFTER.toNanos()) {
            return now.value;
        }
        if (age >= AT_MOST.toNanos()) {
            return check(now);
        }
        if (!checking.tryLock()) {
            return now.value;
        }
        try {
            return check(now);
        } finally {
            checking.unlock();
        }
    }

    /** After a change of one's own: the next reader looks. */
    public void forget() {
        held = null;
    }

    private T check(Held<T> known) {
        long at = nanoTime.getAsLong();
        String present = stamp.get();
        T value = known != null && known.stamp.equals(present) ? known.value : read.get();
        held = new Held<>(value, present, at);
        return value;
    }
}
