package org.gridwhistle.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.gridwhistle.shared.UseCase;

/**
 * 启用密钥: proves that whoever opens the first account has the server's console before them. Each start on a database
 * without any account draws another one; the newest counts, on every node.
 */
@UseCase
public class SetupSecret {

    private static final int BYTES = 20;

    private final SetupSecretMapper mapper;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    SetupSecret(SetupSecretMapper mapper, Accounts accounts) {
        this.mapper = mapper;
        this.accounts = accounts;
    }

    /** @return the secret, to be said once; empty when somebody has an account already */
    public Optional<String> draw() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        if (mapper.replace(Sha256.hex(secret)) == 0) {
            mapper.insert(Sha256.hex(secret));
        }
        return Optional.of(secret);
    }

    /** Uses it up. @throws SetupSecretWrong when it is not the newest, or was used */
    void take(String secret) {
        if (mapper.take(Sha256.hex(secret.strip())) == 0) {
            throw new SetupSecretWrong();
        }
    }
}
