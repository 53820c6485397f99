package org.gridwhistle.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody binds an authenticator app to their account, the first or another one. */
@UseCase
public class SetUpSecondFactor {

    /**
     * What the app has to know.
     *
     * @param secret in Base32, to be typed where there is no camera
     * @param uri what the QR code says
     */
    public record NewSecret(String secret, String uri) {}

    private static final String ISSUER = "网格吹哨";

    private final Accounts accounts;
    private final SignIn signIn;
    private final SecondFactors secondFactors;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    SetUpSecondFactor(
            Accounts accounts,
            SignIn signIn,
            SecondFactors secondFactors,
            SignIns signIns,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.events = events;
    }

    /** @param code of the app bound so far, where there is one */
    public NewSecret begin(Caller caller, String password, String code) {
        var account = own(caller);
        signIn.again(account, password, code);
        return said(account, secondFactors.begin(account.id()));
    }

    /** What waits to be confirmed, once more. */
    public NewSecret pending(Caller caller) {
        String secret = secondFactors.pending(caller.id());
        if (secret == null) {
            throw new NothingToConfirm();
        }
        return said(own(caller), secret);
    }

    /**
     * The app's first code proves that it was bound; every session and token ends, and signing in asks for both from now.
     *
     * @return recovery codes, to be shown once
     */
    public List<String> confirm(Caller caller, String code) {
        var account = own(caller);
        var codes = secondFactors.confirm(account.id(), code);
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.SecondFactorSetUp(account.id()));
        return codes;
    }

    private Account own(Caller caller) {
        return accounts.byId(caller.id()).orElseThrow(() -> new NoSuchAccount(caller.id()));
    }

    private static NewSecret said(Account account, String secret) {
        String issuer = encoded(ISSUER);
        return new NewSecret(
                secret,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(issuer, encoded(account.username()), secret, issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
