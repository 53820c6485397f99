package org.gridwhistle.identity;

import java.util.Set;

record AccountRow(long id, String username, String name, boolean enabled, String regionCode) {

    Account toAccount(Set<Role> roles) {
        return new Account(id, username, name, enabled, regionCode, roles);
    }
}
