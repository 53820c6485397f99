package org.gridwhistle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.gridwhistle.shared.UseCase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 令牌: lets a program speak for an account. A token is 256 random bits and only its SHA-256 is stored; checking one costs
 * a look into memory, and a token that was ended is refused on every node within {@link #KEPT}.
 */
@UseCase
public class Tokens {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int BYTES = 32;

    private final TokenMapper mapper;
    private final SignIn signIn;
    private final Clock clock;
    private final Duration life;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<TokenRow>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    Tokens(
            TokenMapper mapper,
            SignIn signIn,
            Clock clock,
            @Value("${gridwhistle.identity.token-life:PT12H}") Duration life,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.signIn = signIn;
        this.clock = clock;
        this.life = life;
        this.events = events;
    }

    // comparing a password takes long; no connection is held meanwhile
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public IssuedToken issue(String username, String password, String address) {
        var account = signIn.signIn(username, password, address);
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var now = clock.instant();
        mapper.deleteExpired(account.id(), now);
        mapper.insert(hash(token), account.id(), now, now.plus(life));
        events.publishEvent(new SecurityEvent.TokenIssued(account.id(), now.plus(life)));
        return new IssuedToken(token, now.plus(life), account.roles());
    }

    /** The account a token speaks for; empty when it is unknown, ended or expired. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Long> accountOf(String token) {
        String hash = hash(token);
        var row = known.getIfPresent(hash);
        if (row == null) {
            row = Optional.ofNullable(mapper.find(hash));
            known.put(hash, row);
        }
        return row.filter(found -> found.expiresAt().isAfter(clock.instant())).map(TokenRow::accountId);
    }

    public void end(String token) {
        String hash = hash(token);
        accountOf(token).map(SecurityEvent.TokenEnded::new).ifPresent(events::publishEvent);
        mapper.delete(hash);
        known.put(hash, Optional.empty());
    }

    private static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
