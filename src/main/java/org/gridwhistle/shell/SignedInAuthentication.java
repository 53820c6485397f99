package org.gridwhistle.shell;

import java.util.Set;
import org.gridwhistle.identity.Role;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The form in which Spring Security carries a {@link SignedIn}. */
final class SignedInAuthentication {

    private SignedInAuthentication() {}

    static Authentication of(long accountId, String username, Set<Role> roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(accountId, username),
                null,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }
}
