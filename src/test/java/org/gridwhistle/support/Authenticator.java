package org.gridwhistle.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone, written from RFC 6238 alone. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;

    /** @param secret in Base32, as the page shows it */
    public Authenticator(String secret) {
        var bits = new StringBuilder();
        for (char c : secret.replace(" ", "").replace("=", "").toCharArray()) {
            bits.append(String.format("%5s", Integer.toBinaryString(BASE32.indexOf(c)))
                    .replace(' ', '0'));
        }
        key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
    }

    public String codeAt(Instant moment) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / 30).array());
            int at = hash[19] & 15;
            int number = (hash[at] & 127) << 24
                    | (hash[at + 1] & 255) << 16
                    | (hash[at + 2] & 255) << 8
                    | hash[at + 3] & 255;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
