package org.gridwhistle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
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
    private final Accounts accounts;
    private final SignIn signIn;
    private final Clock clock;
    private final Duration life;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<TokenRow>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    Tokens(
            TokenMapper mapper,
            Accounts accounts,
            SignIn signIn,
            Clock clock,
            @Value("${gridwhistle.identity.token-life:PT12H}") Duration life,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
        this.life = life;
        this.events = events;
    }

    // comparing a password takes long; no connection is held meanwhile
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public IssuedToken issue(String username, String password, String address) {
        return issue(username, password, null, Origin.of(address));
    }

    /** @param code of the second factor, where the account has one; else null */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public IssuedToken issue(String username, String password, String code, Origin origin) {
        var account = signIn.signIn(username, password, code, origin);
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var now = clock.instant();
        mapper.deleteExpired(account.id(), now);
        mapper.insert(
                Sha256.hex(token),
                account.id(),
                now,
                now.plus(life),
                account.epoch(),
                origin.address(),
                origin.agent());
        events.publishEvent(new SecurityEvent.TokenIssued(account.id(), now.plus(life)));
        return new IssuedToken(token, now.plus(life), account.roles());
    }

    /** The account a token speaks for; empty when it is unknown, ended or expired. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Long> accountOf(String token) {
        return signedIn(token).map(SignedIn::accountId);
    }

    /** Whom a token speaks for; empty when it is unknown, expired, or was ended alone or with all of the account's. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<SignedIn> signedIn(String token) {
        String hash = Sha256.hex(token);
        var row = known.getIfPresent(hash);
        if (row == null) {
            row = Optional.ofNullable(mapper.find(hash));
            known.put(hash, row);
        }
        return row.filter(found -> found.expiresAt().isAfter(clock.instant())).flatMap(found -> accounts.byId(
                        found.accountId(), found.epoch())
                .filter(account -> account.epoch() == found.epoch())
                .map(account -> new SignedIn(account.id(), account.username(), account.epoch(), null, null, null)));
    }

    public void end(String token) {
        String hash = Sha256.hex(token);
        accountOf(token).map(SecurityEvent.TokenEnded::new).ifPresent(events::publishEvent);
        mapper.delete(hash);
        known.put(hash, Optional.empty());
    }

    /** @param presentToken the one that asks, or null */
    List<OwnSignIn> of(Account account, String presentToken) {
        String present = presentToken == null ? null : Sha256.hex(presentToken);
        return mapper.of(account.id(), account.epoch(), clock.instant()).stream()
                .map(row -> new OwnSignIn(
                        OwnSignIn.TOKEN + row.id(),
                        OwnSignIn.Kind.TOKEN,
                        row.createdAt(),
                        null,
                        row.expiresAt(),
                        row.address(),
                        row.agent(),
                        row.tokenHash().equals(present)))
                .toList();
    }

    /** @return whether there was such a token of that account */
    boolean endOwn(long accountId, long tokenId) {
        boolean ended = mapper.deleteOwn(tokenId, accountId) > 0;
        known.invalidateAll();
        return ended;
    }

    void endAllOf(long accountId) {
        mapper.deleteOf(accountId);
    }
}
