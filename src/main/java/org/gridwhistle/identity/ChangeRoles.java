package org.gridwhistle.identity;

import java.util.Set;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** The security administrator says anew what somebody comes for; sessions and tokens follow within seconds. */
@UseCase
public class ChangeRoles {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final ApplicationEventPublisher events;

    ChangeRoles(Accounts accounts, AccountDesk desk, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.desk = desk;
        this.events = events;
    }

    /** @param roles all that the account holds from now on, at least one */
    public void change(Caller caller, long accountId, Set<Role> roles) {
        var account = desk.othersAccount(caller, accountId);
        NewAccount.demandThatTheyGoTogether(roles);
        boolean worksSomewhere = roles.stream().anyMatch(role -> !role.isAdministrator());
        if (worksSomewhere && account.regionCode() == null) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_REGION, (Object) null);
        }
        accounts.setRoles(account.id(), roles);
        events.publishEvent(new SecurityEvent.RolesChanged(account.id(), account.roles(), roles));
    }
}
