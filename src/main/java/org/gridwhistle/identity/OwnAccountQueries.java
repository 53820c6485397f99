package org.gridwhistle.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody may know of their own account. */
@Component
public class OwnAccountQueries {

    /**
     * How it stands with the second factor.
     *
     * @param offered whether there is such a thing here
     * @param on whether signing in asks for a code
     * @param demanded whether the account may not do without
     */
    public record SecondFactorState(boolean offered, boolean on, boolean demanded, int recoveryCodesLeft) {}

    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactors secondFactors;

    OwnAccountQueries(Accounts accounts, SignIns signIns, SecondFactors secondFactors) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.secondFactors = secondFactors;
    }

    /** Latest first. @param presentSession the page session that asks, or null @param presentToken the token, or null */
    public List<OwnSignIn> signIns(Caller caller, String presentSession, String presentToken) {
        return signIns.of(own(caller), presentSession, presentToken);
    }

    public SecondFactorState secondFactor(Caller caller) {
        var account = own(caller);
        return new SecondFactorState(
                secondFactors.areOffered(),
                account.secondFactor(),
                secondFactors.demandedOf(account),
                secondFactors.recoveryCodesLeft(account.id()));
    }

    private Account own(Caller caller) {
        return accounts.byId(caller.id()).orElseThrow(() -> new NoSuchAccount(caller.id()));
    }
}
