package org.gridwhistle.shell;

import java.time.Instant;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.Origin;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The form in which Spring Security carries a {@link SignedIn}. What somebody may do is not in it: it would grow stale. */
final class SignedInAuthentication {

    private SignedInAuthentication() {}

    static Authentication of(Account account, Instant since, Origin origin) {
        return of(new SignedIn(
                account.id(), account.username(), account.epoch(), since, origin.address(), origin.agent()));
    }

    static Authentication of(SignedIn signedIn) {
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, AuthorityUtils.NO_AUTHORITIES);
    }
}
