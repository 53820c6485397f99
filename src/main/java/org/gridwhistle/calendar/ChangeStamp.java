package org.gridwhistle.calendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How nodes learn of a change within seconds, and how two changes at once become one after the other. A change begins
 * with {@link #next}, before it looks at what is there.
 */
@Component
class ChangeStamp {

    /** What changes as a whole. */
    enum Subject {
        CALENDAR,
        POLICY
    }

    private final CalendarMapper mapper;

    ChangeStamp(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Waits until nobody else changes the subject.
     *
     * @param forget lets go of what this node keeps
     * @return the revision that this transaction makes
     */
    long next(Subject subject, Runnable forget) {
        mapper.bump(subject);
        forget.run();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // another reader may meanwhile have kept what was there before the commit
                forget.run();
            }
        });
        return mapper.revision(subject);
    }

    /**
     * The same wait, for who has yet to see whether there is anything to change; {@link #next} follows when there is.
     *
     * @return the revision that is there
     */
    long hold(Subject subject) {
        return mapper.hold(subject);
    }

    String current(Subject subject) {
        return Long.toString(mapper.revision(subject));
    }
}
