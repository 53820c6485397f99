package org.gridwhistle.identity;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into what may be stored, and compares. The stored form names its method, so that it can be changed. */
@Component
public class Passwords {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with when there is nobody to compare with, so that an unknown name takes as long as a wrong password. */
    private final String nobodys = encoder.encode("nobody");

    /** Slow on purpose, a tenth of a second: hash once where many accounts get the same first password. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** @param hash null for nobody: never matches and takes as long */
    boolean match(String password, String hash) {
        boolean matches = encoder.matches(password, hash == null ? nobodys : hash);
        return matches && hash != null;
    }
}
