package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody whose password was right and whose code is still missing. The session is nobody's until then. */
public record PendingSignIn(long accountId, String username, int epoch, Instant since) implements Serializable {

    private static final String ATTRIBUTE = "gridwhistle.pending-sign-in";
    private static final Duration LIFE = Duration.ofMinutes(5);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
        request.changeSessionId();
    }

    /** Empty when there is none, or when it has been waiting too long. */
    public static Optional<PendingSignIn> of(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending).filter(it -> it.since.plus(LIFE).isAfter(clock.instant()))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
