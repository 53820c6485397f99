package org.gridwhistle.identity;

import java.util.Locale;

/**
 * Which accounts are meant; every part may be null.
 *
 * @param q what username or name contains
 */
public record AccountFilter(String q, Role role, Boolean enabled) {

    boolean takes(Account account) {
        return (q == null || q.isBlank() || contains(account.username(), q) || contains(account.name(), q))
                && (role == null || account.roles().contains(role))
                && (enabled == null || enabled == account.enabled());
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
