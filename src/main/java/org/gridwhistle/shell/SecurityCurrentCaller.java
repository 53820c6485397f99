package org.gridwhistle.shell;

import java.util.Optional;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the security context: sessions and tokens both leave a {@link SignedIn} there. */
@Component
class SecurityCurrentCaller implements CurrentCaller {

    private final Callers callers;

    SecurityCurrentCaller(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? callers.of(signedIn)
                : Optional.empty();
    }
}
