package org.gridwhistle.shell;

import org.gridwhistle.identity.SecurityEvent;
import org.gridwhistle.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells who signed out of the pages in the words of the product. */
@Component
class SignOuts {

    private final ApplicationEventPublisher events;

    SignOuts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent out) {
        if (out.getAuthentication().getPrincipal() instanceof SignedIn who) {
            events.publishEvent(new SecurityEvent.SignedOut(who.accountId()));
        }
    }
}
