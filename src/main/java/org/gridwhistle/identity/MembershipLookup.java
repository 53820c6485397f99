package org.gridwhistle.identity;

/** Port to the roster, which knows who stands where; identity only asks. */
public interface MembershipLookup {

    Memberships of(long accountId);
}
