package org.gridwhistle.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who asks, put together from the account and the roster. A disabled account asks for nothing any more. */
@Component
public class Callers {

    private final Accounts accounts;
    private final RegionLookup regions;
    private final MembershipLookup memberships;

    Callers(Accounts accounts, RegionLookup regions, MembershipLookup memberships) {
        this.accounts = accounts;
        this.regions = regions;
        this.memberships = memberships;
    }

    /** Empty for an account that is disabled or was never there. */
    public Optional<Caller> byId(long accountId) {
        return accounts.byId(accountId).filter(Account::enabled).map(this::caller);
    }

    /** Empty for an account that is disabled or was never there. */
    public Optional<Caller> byUsername(String username) {
        return accounts.byUsername(username).filter(Account::enabled).map(this::caller);
    }

    /** Empty once the session or token was ended, on whichever node that was said. */
    public Optional<Caller> of(SignedIn signedIn) {
        return accounts.byId(signedIn.accountId(), signedIn.epoch())
                .filter(account -> account.enabled() && account.epoch() == signedIn.epoch())
                .map(this::caller);
    }

    private Caller caller(Account account) {
        var region = account.regionCode() == null
                ? null
                : regions.refTo(account.regionCode()).orElse(null);
        return new Caller(
                account.id(),
                account.username(),
                account.name(),
                account.roles(),
                region,
                memberships.of(account.id()));
    }
}
