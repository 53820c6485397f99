package org.gridwhistle.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.Role;
import org.springframework.stereotype.Component;

/** Everybody by the one id a person has, and who holds which role where. */
@Component
public class People {

    private final Accounts accounts;
    private final RosterBook book;

    People(Accounts accounts, RosterBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    /** Also of those who left; empty only for an id that was never given. */
    public String name(long id) {
        return accounts.byId(id).map(Account::name).orElse("");
    }

    /** Ids of those who hold the role, may sign in, and whose region covers the place. */
    public List<Long> withRole(Role role, String regionPrefix) {
        var regions = book.state().regions;
        return accounts.all().stream()
                .filter(account -> account.enabled()
                        && account.roles().contains(role)
                        && account.regionCode() != null
                        && regionPrefix.startsWith(
                                regions.get(account.regionCode()).prefix()))
                .map(Account::id)
                .toList();
    }

    public Optional<Deputy> deputy(long id) {
        return Optional.ofNullable(book.state().deputies.get(id));
    }

    /** All of them, by id. */
    public Collection<Deputy> deputies() {
        return book.state().deputies.values();
    }
}
