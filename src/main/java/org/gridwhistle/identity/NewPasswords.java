package org.gridwhistle.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives an account another password, if the rules let it. */
@Component
class NewPasswords {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;

    NewPasswords(Accounts accounts, Passwords passwords, PasswordRules rules) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** @throws PasswordRefused naming every rule that it breaks */
    void demandGood(String field, String password, String username) {
        var broken = rules.broken(field, password, username);
        if (!broken.isEmpty()) {
            throw new PasswordRefused(broken);
        }
    }

    /** One that its owner chose. @throws PasswordRefused naming every rule that it breaks */
    void choose(Account account, String field, String password) {
        demandGood(field, password, account.username());
        boolean had = Stream.concat(
                        Stream.ofNullable(accounts.passwordHash(account.id())),
                        accounts.formerPasswords(account.id()).stream())
                .limit(rules.remembered())
                .anyMatch(former -> passwords.match(password, former));
        if (had) {
            throw new PasswordRefused(List.of(PasswordRules.error(field, "USED_BEFORE")));
        }
        accounts.setPassword(account.id(), passwords.hash(password), false, rules.remembered());
    }

    /** One that is good for the next sign-in only. @return what was drawn, to be handed over once */
    String draw(Account account) {
        String drawn = passwords.oneTime();
        accounts.setPassword(account.id(), passwords.hash(drawn), true, rules.remembered());
        return drawn;
    }
}
