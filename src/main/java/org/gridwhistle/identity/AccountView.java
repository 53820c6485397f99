package org.gridwhistle.identity;

import java.util.List;

/**
 * An account as the security administrator sees it.
 *
 * @param regionCode null for who works for no region
 * @param passwordChangeDue whether a new password comes first at the next sign-in
 * @param secondFactor whether signing in asks for a code
 */
public record AccountView(
        long id,
        String username,
        String name,
        List<Role> roles,
        String regionCode,
        boolean enabled,
        boolean passwordChangeDue,
        boolean secondFactor) {}
