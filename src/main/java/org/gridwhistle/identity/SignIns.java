package org.gridwhistle.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where an account is signed in, and the one way to end all of it. */
@Component
class SignIns {

    private final Accounts accounts;
    private final Tokens tokens;
    private final PageSessions sessions;

    SignIns(Accounts accounts, Tokens tokens, PageSessions sessions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    List<OwnSignIn> of(Account account, String presentSession, String presentToken) {
        return Stream.concat(sessions.of(account, presentSession).stream(), tokens.of(account, presentToken).stream())
                .sorted(Comparator.comparing(OwnSignIn::since).reversed())
                .toList();
    }

    boolean end(Account account, String id) {
        return id.matches(OwnSignIn.TOKEN + "[0-9]{1,18}")
                ? tokens.endOwn(account.id(), Long.parseLong(id.substring(OwnSignIn.TOKEN.length())))
                : sessions.end(account, id);
    }

    /** The new epoch makes them worthless on every node; taking the rows away is only tidy. */
    void endAll(Account account) {
        accounts.beginEpoch(account.id());
        tokens.endAllOf(account.id());
        sessions.endAll(account);
    }
}
