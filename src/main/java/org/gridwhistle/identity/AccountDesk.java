package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** Whose office accounts are: the security administrator's, and nobody's own. */
@Component
class AccountDesk {

    private final Accounts accounts;

    AccountDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    void demandOffice(Caller caller) {
        if (!caller.has(Role.SECURITY_ADMIN)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
    }

    /** The account that the caller may look at. */
    Account account(Caller caller, long id) {
        demandOffice(caller);
        return accounts.byId(id).orElseThrow(() -> new NoSuchAccount(id));
    }

    /** The account that the caller may change. @throws OwnAccount for the caller's own */
    Account othersAccount(Caller caller, long id) {
        var account = account(caller, id);
        if (account.id() == caller.id()) {
            throw new OwnAccount();
        }
        return account;
    }
}
