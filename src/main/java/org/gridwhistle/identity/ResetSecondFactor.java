package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody lost the phone and the recovery codes: the security administrator lets them bind another app. */
@UseCase
public class ResetSecondFactor {

    private final AccountDesk desk;
    private final SecondFactors secondFactors;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    ResetSecondFactor(
            AccountDesk desk, SecondFactors secondFactors, SignIns signIns, ApplicationEventPublisher events) {
        this.desk = desk;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.events = events;
    }

    public void reset(Caller caller, long accountId) {
        var account = desk.othersAccount(caller, accountId);
        secondFactors.remove(account.id());
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.SecondFactorRemoved(account.id()));
    }
}
