package org.gridwhistle.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.OwnSignIn;
import org.gridwhistle.identity.PageSessions;
import org.gridwhistle.identity.Sha256;
import org.gridwhistle.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Finds and ends sessions of any node: they are rows of one table. Without pages, in a command, there are none. */
@Component
class SpringPageSessions implements PageSessions {

    private static final String SESSION = "s";
    private static final int ID_LENGTH = 32;

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Duration longest;

    SpringPageSessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            @Value("${gridwhistle.identity.session-life:PT12H}") Duration longest) {
        this.repository = repository;
        this.longest = longest;
    }

    @Override
    public List<OwnSignIn> of(Account account, String presentSession) {
        return sessions(account).entrySet().stream()
                .flatMap(entry -> signedIn(entry.getValue())
                        .filter(signedIn -> signedIn.epoch() == account.epoch())
                        .map(signedIn -> view(entry.getKey(), entry.getValue(), signedIn, presentSession))
                        .stream())
                .toList();
    }

    private OwnSignIn view(String sessionId, Session session, SignedIn signedIn, String presentSession) {
        return new OwnSignIn(
                publicId(sessionId),
                OwnSignIn.Kind.SESSION,
                signedIn.since(),
                session.getLastAccessedTime(),
                signedIn.since().plus(longest),
                signedIn.address(),
                signedIn.agent(),
                sessionId.equals(presentSession));
    }

    @Override
    public boolean end(Account account, String id) {
        var found = sessions(account).keySet().stream()
                .filter(sessionId -> publicId(sessionId).equals(id))
                .findFirst();
        found.ifPresent(repository.getObject()::deleteById);
        return found.isPresent();
    }

    @Override
    public void endAll(Account account) {
        sessions(account).keySet().forEach(sessionId -> repository.getObject().deleteById(sessionId));
    }

    private Map<String, ? extends Session> sessions(Account account) {
        var sessions = repository.getIfAvailable();
        return sessions == null ? Map.of() : sessions.findByPrincipalName(account.username());
    }

    private static Optional<SignedIn> signedIn(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && !session.isExpired()
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                        && signedIn.since() != null
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Names the session to its owner without being what opens it. */
    private static String publicId(String sessionId) {
        return SESSION + Sha256.hex(sessionId).substring(0, ID_LENGTH);
    }
}
