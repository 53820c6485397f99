package org.gridwhistle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows whoever guesses. Wrong passwords for one account from one address: after {@value #FREE} the next must wait four
 * seconds, then eight, sixteen, up to a quarter of an hour. Wrong ones for one account from all over, and for many accounts
 * from one address, are counted as well, with more patience. A place from which the account was signed in lately (the same
 * browser, or the same address) answers for its own failures only: whoever guesses elsewhere locks nobody out of their own
 * desk. All nodes count in one table; a sign-in that succeeds costs one query.
 */
@Component
class GuessingBrake {

    static final int FREE = 5;
    static final int FREE_FROM_ALL_OVER = 40;

    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = LONGEST.multipliedBy(2);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);
    private static final Duration KNOWN_ANEW = Duration.ofDays(60);
    private static final int LONGEST_USERNAME = 64;
    private static final String ANY = "";

    /** What is guessed at. */
    enum Kind {
        /** The password, by somebody who may be anywhere. */
        PASSWORD,
        /** The code, by somebody who has the password. */
        CODE,
        /** The password, by somebody who has a session. */
        AGAIN
    }

    private record Target(Kind kind, String username, String address) {}

    private record Bucket(String username, String origin, int free) {}

    private final SignInAttemptMapper mapper;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final int freeForManyAccounts;

    /** On one node attempts at one target take turns: many at once must not slip through before the first has failed. */
    private final Cache<Target, Object> turns =
            Caffeine.newBuilder().weakValues().build();

    /** Which wait this node has told of, so that it is told once and not at every try. */
    private final Cache<Bucket, Instant> told = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN_AFTER)
            .maximumSize(10_000)
            .build();

    /** @param freeForManyAccounts how often strangers to an address may fail there, whatever account they try */
    GuessingBrake(
            SignInAttemptMapper mapper,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${gridwhistle.identity.failures-per-address:100}") int freeForManyAccounts) {
        this.freeForManyAccounts = freeForManyAccounts;
        this.mapper = mapper;
        this.clock = clock;
        // what is refused is rolled back, its being counted is not
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return whether the password was right @throws TooManyAttempts without looking at it, while one has to wait */
    boolean attempt(Kind kind, String username, Origin origin, BooleanSupplier check) {
        String name = username.length() > LONGEST_USERNAME ? username.substring(0, LONGEST_USERNAME) : username;
        String address = kind == Kind.PASSWORD ? origin.address() : ANY;
        synchronized (turns.get(new Target(kind, name, address), target -> new Object())) {
            return inTurn(kind, name, address, device(kind, origin), check);
        }
    }

    private boolean inTurn(Kind kind, String username, String address, String device, BooleanSupplier check) {
        var now = clock.instant();
        var rows = new HashMap<Bucket, SignInAttemptRow>();
        var buckets = ownTransaction.execute(status -> {
            var found = mapper.find(kind, username, address, device);
            var all = buckets(kind, username, address, device, found, now);
            for (var bucket : all) {
                row(found, bucket.username(), bucket.origin()).ifPresent(row -> rows.put(bucket, row));
            }
            return all;
        });
        demandPatience(rows, now);
        if (check.getAsBoolean()) {
            remember(kind, buckets.get(0), rows.get(buckets.get(0)), username, device, now);
            return true;
        }
        ownTransaction.executeWithoutResult(
                status -> buckets.forEach(bucket -> count(kind, bucket, rows.get(bucket), now)));
        return false;
    }

    /** Whose failures count against this attempt; the first is its own. */
    private List<Bucket> buckets(
            Kind kind, String username, String address, String device, List<SignInAttemptRow> rows, Instant now) {
        if (!device.equals(ANY) && isKnown(rows, username, device, now)) {
            return List.of(new Bucket(username, device, FREE));
        }
        var own = new Bucket(username, address, FREE);
        if (kind != Kind.PASSWORD || isKnown(rows, username, address, now)) {
            return List.of(own);
        }
        var buckets = new ArrayList<>(List.of(own, new Bucket(ANY, address, freeForManyAccounts)));
        if (!address.equals(ANY)) {
            buckets.add(new Bucket(username, ANY, FREE_FROM_ALL_OVER));
        }
        return buckets;
    }

    private static boolean isKnown(List<SignInAttemptRow> rows, String username, String origin, Instant now) {
        return row(rows, username, origin)
                .filter(row -> row.knownUntil() != null && row.knownUntil().isAfter(now))
                .isPresent();
    }

    private static java.util.Optional<SignInAttemptRow> row(
            List<SignInAttemptRow> rows, String username, String origin) {
        return rows.stream()
                .filter(row -> row.username().equals(username) && row.origin().equals(origin))
                .findFirst();
    }

    private void demandPatience(Map<Bucket, SignInAttemptRow> rows, Instant now) {
        rows.forEach((bucket, row) -> {
            if (row.failures() >= bucket.free()
                    && row.waitUntil() != null
                    && row.waitUntil().isAfter(now)) {
                throw new TooManyAttempts(
                        Duration.between(now, row.waitUntil()),
                        !row.waitUntil().equals(told.asMap().put(bucket, row.waitUntil())));
            }
        });
    }

    private void remember(Kind kind, Bucket own, SignInAttemptRow row, String username, String device, Instant now) {
        boolean fresh = row != null
                && row.failures() == 0
                && row.knownUntil() != null
                && row.knownUntil().isAfter(now.plus(KNOWN_ANEW));
        boolean newDevice = !device.equals(ANY) && !own.origin().equals(device);
        if (fresh && !newDevice || kind != Kind.PASSWORD && row == null) {
            return;
        }
        var knownUntil = now.plus(KNOWN_FOR);
        ownTransaction.executeWithoutResult(status -> {
            know(kind, own.username(), own.origin(), now, knownUntil);
            if (newDevice) {
                know(kind, username, device, now, knownUntil);
            }
        });
    }

    private void know(Kind kind, String username, String origin, Instant now, Instant knownUntil) {
        if (mapper.know(kind, username, origin, now, knownUntil) == 0) {
            try {
                mapper.insert(kind, username, origin, 0, null, now, knownUntil);
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                mapper.know(kind, username, origin, now, knownUntil);
            }
        }
    }

    private void count(Kind kind, Bucket bucket, SignInAttemptRow row, Instant now) {
        var forgetBefore = now.minus(FORGOTTEN_AFTER);
        int failures = row == null || row.lastAt().isBefore(forgetBefore) ? 1 : row.failures() + 1;
        var waitUntil = failures < bucket.free() ? null : now.plus(delay(failures - bucket.free()));
        if (mapper.countFailure(kind, bucket.username(), bucket.origin(), waitUntil, now, forgetBefore) > 0) {
            return;
        }
        try {
            mapper.insert(kind, bucket.username(), bucket.origin(), 1, waitUntil, now, null);
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            mapper.countFailure(kind, bucket.username(), bucket.origin(), waitUntil, now, forgetBefore);
        }
    }

    private static Duration delay(int doublings) {
        return Duration.ofSeconds(Math.min(FIRST.toSeconds() << Math.min(doublings, 20), LONGEST.toSeconds()));
    }

    private static String device(Kind kind, Origin origin) {
        return kind != Kind.PASSWORD || origin.device() == null
                ? ANY
                : "device:" + Sha256.hex(origin.device()).substring(0, 40);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        var now = clock.instant();
        ownTransaction.executeWithoutResult(status -> mapper.forget(now.minus(FORGOTTEN_AFTER), now));
    }
}
