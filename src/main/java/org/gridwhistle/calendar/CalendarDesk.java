package org.gridwhistle.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The desk every change of the calendar is made at: one after the other, by whom it is for, and told to whoever counts by it. */
@Component
class CalendarDesk {

    private final ChangeStamp stamp;
    private final CalendarBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(ChangeStamp stamp, CalendarBook book, ApplicationEventPublisher events, Clock clock) {
        this.stamp = stamp;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar as it is, until the transaction ends. */
    record Taken(CalendarBook.State state, long revision) {}

    /** @param expectedVersion the revision that the caller has seen, null for whichever there is */
    Taken take(Caller caller, Long expectedVersion) {
        if (!caller.has(Role.SYSTEM_ADMIN)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
        long revision = stamp.hold(ChangeStamp.Subject.CALENDAR);
        if (expectedVersion != null && expectedVersion != revision) {
            throw new CalendarStale(revision);
        }
        return new Taken(book.read(), revision);
    }

    /** @return the revision that this transaction makes, with what there is in it now */
    Taken changed() {
        long revision = stamp.next(ChangeStamp.Subject.CALENDAR, book::forget);
        return new Taken(book.read(), revision);
    }

    /** @param first the first day that counts differently @param last and the last one */
    void tell(CalendarChanged.Cause cause, String subject, String regionPrefix, LocalDate first, LocalDate last) {
        events.publishEvent(
                new CalendarChanged(cause, subject, regionPrefix, startOf(first), startOf(last.plusDays(1))));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    void requireNotOver(int year) {
        if (year < today().getYear()) {
            throw new CalendarYearOver(year);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
