package org.gridwhistle.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * 动态口令: time-based one-time passwords by RFC 6238 with what every authenticator app understands: SHA-1, six digits,
 * thirty seconds. The neighbouring steps count too, for a phone's clock is never quite right.
 */
@Component
class Totp {

    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int SECRET_BYTES = 20;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Totp(Clock clock) {
        this.clock = clock;
    }

    /** 160 random bits in Base32. */
    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** The step that the code belongs to, if it is the present one's or a neighbour's. */
    OptionalLong stepOf(String secret, String code) {
        long present = step(clock.instant());
        // every one is compared, so that the time taken tells nothing
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> code(secret, step).equals(code))
                .max();
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "RAW"));
            byte[] hash = mac.doFinal(
                    java.nio.ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = java.nio.ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
        }
    }
}
