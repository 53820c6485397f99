package org.gridwhistle.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows without any SQL what stands between somebody who has signed in and the rest of the product. */
@Component
public class AccountDuties {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final SecondFactors secondFactors;

    AccountDuties(Accounts accounts, PasswordRules rules, SecondFactors secondFactors) {
        this.accounts = accounts;
        this.rules = rules;
        this.secondFactors = secondFactors;
    }

    public Optional<AccountDuty> of(long accountId) {
        return accounts.byId(accountId).flatMap(this::of);
    }

    private Optional<AccountDuty> of(Account account) {
        if (account.oneTimePassword() || rules.outgrown(account.passwordSetAt())) {
            return Optional.of(AccountDuty.CHANGE_PASSWORD);
        }
        return secondFactors.demandedOf(account) && !account.secondFactor()
                ? Optional.of(AccountDuty.SET_UP_SECOND_FACTOR)
                : Optional.empty();
    }
}
