package org.gridwhistle.notification;

import java.time.Clock;
import java.util.List;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/** What somebody was told and has not read yet. */
@UseCase
public class Notifications {

    private final NotificationMapper mapper;
    private final Clock clock;

    Notifications(NotificationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public List<Notification> unread(Caller caller, int limit) {
        return mapper.unread(caller.id(), limit);
    }

    public long countUnread(Caller caller) {
        return mapper.countUnread(caller.id());
    }

    /** @param upTo the newest one that was shown; what came later stays unread */
    public void markRead(Caller caller, long upTo) {
        mapper.markRead(caller.id(), upTo, clock.instant());
    }
}
