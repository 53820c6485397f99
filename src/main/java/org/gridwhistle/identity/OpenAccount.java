package org.gridwhistle.identity;

import java.util.Set;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody new may sign in. */
@UseCase
public class OpenAccount {

    /** What was opened, and the password for the first sign-in, to be handed over once. */
    public record Opened(long id, String oneTimePassword) {}

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Passwords passwords;
    private final RegionLookup regions;
    private final ApplicationEventPublisher events;

    OpenAccount(
            Accounts accounts,
            AccountDesk desk,
            Passwords passwords,
            RegionLookup regions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.regions = regions;
        this.events = events;
    }

    /** @return the id the person has everywhere */
    public long open(NewAccount account) {
        return add(account, false);
    }

    /**
     * The security administrator opens an account with a random password for one sign-in.
     *
     * @param regionCode needed by everybody but administrators
     */
    public Opened open(Caller caller, String username, String name, String regionCode, Set<Role> roles) {
        desk.demandOffice(caller);
        boolean worksSomewhere = roles.stream().anyMatch(role -> !role.isAdministrator());
        if (regionCode == null ? worksSomewhere : regions.refTo(regionCode).isEmpty()) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_REGION, regionCode);
        }
        String password = passwords.oneTime();
        var account = new NewAccount(username, name, passwords.hash(password), regionCode, roles);
        return new Opened(add(account, true), password);
    }

    private long add(NewAccount account, boolean oneTimePassword) {
        if (accounts.credentials(account.username()).isPresent()) {
            throw new UsernameTaken(account.username());
        }
        long id = accounts.add(account, oneTimePassword);
        events.publishEvent(new SecurityEvent.AccountOpened(id, account.username(), account.roles()));
        return id;
    }
}
