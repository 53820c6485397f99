package org.gridwhistle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Slows whoever guesses one account's password from one address: after {@value #FREE} wrong ones the next must wait
 * four seconds, then eight, sixteen, up to a quarter of an hour. Other accounts from that address and the same account from
 * elsewhere are not touched, so that nobody can lock anybody out. Each node counts for itself, in memory.
 */
@Component
class GuessingBrake {

    static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Target(String username, String address) {}

    /** Attempts at one target take turns: many at once must not slip through before the first has failed. */
    private final class Attempts {
        private int failures;
        private long waitUntil;
        private boolean told;

        synchronized boolean attempt(BooleanSupplier password) {
            long wait = waitUntil - ticker.read();
            if (failures >= FREE && wait > 0) {
                boolean first = !told;
                told = true;
                throw new TooManyAttempts(secondsAtLeast(wait), first);
            }
            if (password.getAsBoolean()) {
                failures = 0;
                return true;
            }
            failures++;
            told = false;
            int doublings = Math.max(0, Math.min(failures - FREE, 20));
            var delay = Duration.ofSeconds(Math.min(FIRST.toSeconds() << doublings, LONGEST.toSeconds()));
            waitUntil = ticker.read() + delay.toNanos();
            return false;
        }
    }

    private final Ticker ticker;
    private final Cache<Target, Attempts> targets;

    GuessingBrake() {
        this(Ticker.systemTicker());
    }

    GuessingBrake(Ticker ticker) {
        this.ticker = ticker;
        this.targets = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterAccess(LONGEST.multipliedBy(2))
                .maximumSize(100_000)
                .build();
    }

    /** @return whether the password was right @throws TooManyAttempts without looking at it, while one has to wait */
    boolean attempt(String username, String address, BooleanSupplier password) {
        return targets.get(new Target(username, address), target -> new Attempts())
                .attempt(password);
    }

    private static Duration secondsAtLeast(long nanos) {
        long second = Duration.ofSeconds(1).toNanos();
        return Duration.ofSeconds((nanos + second - 1) / second);
    }
}
