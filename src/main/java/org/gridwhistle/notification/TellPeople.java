package org.gridwhistle.notification;

import java.time.Clock;
import org.gridwhistle.cases.CaseRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the right people what happened to a case, in the transaction in which it happened: nobody hears of what did not. */
@Component
class TellPeople {

    private final Recipients recipients;
    private final NotificationMapper mapper;
    private final Clock clock;

    TellPeople(Recipients recipients, NotificationMapper mapper, Clock clock) {
        this.recipients = recipients;
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener
    void on(CaseRecorded recorded) {
        var people = recipients.of(recorded);
        if (people.isEmpty()) {
            return;
        }
        var entry = recorded.entry();
        mapper.insert(
                people,
                entry.action(),
                recorded.facts().number(),
                recorded.facts().title(),
                entry.actor() == null ? null : entry.actor().name(),
                clock.instant());
    }
}
