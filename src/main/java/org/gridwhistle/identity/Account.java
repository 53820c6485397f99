package org.gridwhistle.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A person as the product knows them, also after they left: records go on naming them.
 *
 * @param epoch grows by one whenever every session and token of the account ends; those of an earlier one are dead
 * @param passwordSetAt null when not known
 * @param oneTimePassword whether the password is one that somebody else gave, to be changed first of all
 * @param secondFactor whether signing in asks for a code as well
 */
public record Account(
        long id,
        String username,
        String name,
        boolean enabled,
        String regionCode,
        Set<Role> roles,
        int epoch,
        Instant passwordSetAt,
        boolean oneTimePassword,
        boolean secondFactor) {

    public boolean isAdministrator() {
        return roles.stream().anyMatch(Role::isAdministrator);
    }
}
