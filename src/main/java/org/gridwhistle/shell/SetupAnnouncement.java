package org.gridwhistle.shell;

import org.gridwhistle.identity.SetupSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On a database without any account, tells whoever started the server how to open the first; a command tells nothing. */
@Component
@Profile("!demo")
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gridwhistle.setup.announced", havingValue = "true", matchIfMissing = true)
class SetupAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final SetupSecret secret;

    SetupAnnouncement(SetupSecret secret) {
        this.secret = secret;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        secret.draw()
                .ifPresent(drawn -> log.warn(
                        "还没有任何账号。请打开 /setup，用一次性启用密钥开设安全管理员 · no account yet: open /setup with this one-time secret: {}",
                        drawn));
    }
}
