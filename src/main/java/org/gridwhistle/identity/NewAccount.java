package org.gridwhistle.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * An account to be opened.
 *
 * @param passwordHash what {@link Passwords#hash} made of the password; null for an account without one
 * @param regionCode full code of the region the person works in; null for administrators without one
 */
public record NewAccount(String username, String name, String passwordHash, String regionCode, Set<Role> roles) {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    public NewAccount {
        roles = Set.copyOf(roles);
        if (roles.stream().filter(ADMINISTRATORS::contains).count() > 1) {
            throw new AdministratorsMustDiffer();
        }
    }
}
