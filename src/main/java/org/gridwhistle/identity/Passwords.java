package org.gridwhistle.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into what may be stored, and compares. The stored form names its method, so that it can be changed. */
@Component
public class Passwords {

    private static final String BCRYPT = "{bcrypt}";
    private static final String PBKDF2 = "{pbkdf2@SpringSecurity_v5_8}";

    /** What bcrypt looks at; sixty-four Chinese characters are three times as long. */
    private static final int BCRYPT_BYTES = 72;

    /** Nothing that is mistaken for something else when it is read from paper. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ONE_TIME_LENGTH = 16;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final PasswordEncoder longOnes = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();

    /** Compared with when there is nobody to compare with, so that an unknown name takes as long as a wrong password. */
    private final String nobodys = encoder.encode("nobody");

    /** Slow on purpose, a tenth of a second: hash once where many accounts get the same first password. */
    public String hash(String password) {
        return fitsBcrypt(password) ? encoder.encode(password) : PBKDF2 + longOnes.encode(password);
    }

    /** A password for one sign-in: 92 random bits, with a capital, a small letter, a digit and a mark. */
    String oneTime() {
        String drawn = random.ints(ONE_TIME_LENGTH, 0, READABLE.length())
                .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                .collect(Collectors.joining());
        // four groups to read aloud; a draw without a capital or a digit is drawn again
        String grouped = drawn.replaceAll("(.{4})(?=.)", "$1-");
        return grouped.matches(".*[A-Z].*") && grouped.matches(".*[a-z].*") && grouped.matches(".*[0-9].*")
                ? grouped
                : oneTime();
    }

    /** @param hash null for nobody: never matches and takes as long */
    boolean match(String password, String hash) {
        // bcrypt would take a long one for the short one it begins with
        boolean comparable = hash != null && (fitsBcrypt(password) || !hash.startsWith(BCRYPT));
        return encoder.matches(password, comparable ? hash : nobodys) && comparable;
    }

    private static boolean fitsBcrypt(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES;
    }
}
