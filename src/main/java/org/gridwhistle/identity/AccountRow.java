package org.gridwhistle.identity;

import java.time.Instant;
import java.util.Set;

record AccountRow(
        long id,
        String username,
        String name,
        boolean enabled,
        String regionCode,
        int epoch,
        Instant passwordSetAt,
        boolean passwordOneTime,
        boolean secondFactor) {

    Account toAccount(Set<Role> roles) {
        return new Account(
                id, username, name, enabled, regionCode, roles, epoch, passwordSetAt, passwordOneTime, secondFactor);
    }
}
