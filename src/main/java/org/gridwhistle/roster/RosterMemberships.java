package org.gridwhistle.roster;

import org.gridwhistle.identity.MembershipLookup;
import org.gridwhistle.identity.Memberships;
import org.springframework.stereotype.Component;

/** Tells identity what a person belongs to. */
@Component
class RosterMemberships implements MembershipLookup {

    private final RosterBook book;

    RosterMemberships(RosterBook book) {
        this.book = book;
    }

    @Override
    public Memberships of(long accountId) {
        return book.state().memberships.getOrDefault(accountId, Memberships.NONE);
    }
}
