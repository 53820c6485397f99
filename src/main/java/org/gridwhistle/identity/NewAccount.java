package org.gridwhistle.identity;

import java.util.Set;

/**
 * An account to be opened.
 *
 * @param passwordHash what {@link Passwords#hash} made of the password; null for an account without one
 * @param regionCode full code of the region the person works in; null for administrators without one
 */
public record NewAccount(String username, String name, String passwordHash, String regionCode, Set<Role> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
        demandThatTheyGoTogether(roles);
    }

    /**
     * @throws AdministratorsMustDiffer for two of the three administrators
     * @throws AdministratorHandlesNoCases for an administrator who would work on cases as well
     */
    static void demandThatTheyGoTogether(Set<Role> roles) {
        long administrators = roles.stream().filter(Role::isAdministrator).count();
        if (administrators > 1) {
            throw new AdministratorsMustDiffer();
        }
        if (administrators == 1 && roles.size() > 1) {
            throw new AdministratorHandlesNoCases();
        }
    }
}
