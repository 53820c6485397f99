package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody goes back to the password alone, where their role lets them. */
@UseCase
public class RemoveSecondFactor {

    private final Accounts accounts;
    private final SignIn signIn;
    private final SecondFactors secondFactors;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    RemoveSecondFactor(
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

    public void remove(Caller caller, String password, String code) {
        var account = accounts.byId(caller.id()).orElseThrow(() -> new NoSuchAccount(caller.id()));
        if (secondFactors.demandedOf(account)) {
            throw new SecondFactorMandatory();
        }
        signIn.again(account, password, code);
        secondFactors.remove(account.id());
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.SecondFactorRemoved(account.id()));
    }
}
