package org.gridwhistle.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.calendar.Calendars;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Keeps with a case what figures are counted from, whenever it is written: whether it was claimed and settled in time,
 * where it was first sent, when its deputy was heard of after the claim, and how long it stood in each stage. So a year's
 * figures read one table and cost an act no statement.
 */
@Component
class FigureFacts {

    /** A deputy who claimed and is not heard of by the close of business of this working day after is called silent. */
    static final int SILENT_AFTER_WORKING_DAYS = 2;

    private final Calendars calendars;

    FigureFacts(Calendars calendars) {
        this.calendars = calendars;
    }

    void keep(Case c, Instant now) {
        c.response = response(c);
        c.settlement = settlement(c);
        if (c.firstGroupId == null && c.dispatchNo == 1) {
            c.firstGroupId = c.groupId;
        }
        var calendar = calendars.of(c.regionPrefix);
        keepSilence(c, calendar, now);
        keepTimes(c, calendar);
    }

    /** Of the first claim; a claim clock that ran out before it, of whichever group, makes it late. */
    private static Timeliness response(Case c) {
        if (c.response != null) {
            return c.response;
        }
        if (clocks(c, ClockKind.CLAIM).stream().anyMatch(FigureFacts::endedLate)) {
            return Timeliness.LATE;
        }
        return c.deputyId == null ? null : Timeliness.IN_TIME;
    }

    /** Of all rounds so far: one that was late stays late, and a new round is open until it is settled. */
    private static Timeliness settlement(Case c) {
        var handling = clocks(c, ClockKind.HANDLE);
        if (handling.isEmpty()
                || c.settlement == Timeliness.LATE
                || handling.stream().anyMatch(FigureFacts::endedLate)) {
            return handling.isEmpty() ? c.settlement : Timeliness.LATE;
        }
        return handling.stream().anyMatch(CaseClock::isRunning) ? null : Timeliness.IN_TIME;
    }

    private static List<CaseClock> clocks(Case c, ClockKind kind) {
        return c.clocks().stream().filter(clock -> clock.kind() == kind).toList();
    }

    private static boolean endedLate(CaseClock clock) {
        return clock.endedAt() != null && clock.endedAt().isAfter(clock.dueAt());
    }

    private static void keepSilence(Case c, WorkingCalendar calendar, Instant now) {
        Long holder = c.claimedById;
        if (holder == null && c.deputyId != null) {
            c.silenceDueAt = calendar.endOfWorkingDayAfter(now, SILENT_AFTER_WORKING_DAYS);
        }
        if (holder != null && c.heardAt == null && hasRecordOf(holder, c)) {
            c.heardAt = now;
        }
        if (!c.isOpen() && c.heardAt == null && c.silenceDueAt != null && !now.isAfter(c.silenceDueAt)) {
            // the case ended before anything was to be heard
            c.silenceDueAt = null;
        }
        if (c.deputyId != null) {
            c.claimedById = c.deputyId;
        }
    }

    private static boolean hasRecordOf(long person, Case c) {
        return c.newRecords().stream()
                .anyMatch(record -> record.actor() != null && record.actor().id() == person);
    }

    private static void keepTimes(Case c, WorkingCalendar calendar) {
        boolean enteredJustNow = false;
        for (CaseRecord record : c.newRecords()) {
            if (record.fromStage() == record.toStage()) {
                continue;
            }
            Instant at = OffsetDateTime.parse(record.at()).toInstant();
            // a stage that is entered and left in one act was no stay
            if (record.fromStage() != null && c.stageSince != null && !enteredJustNow) {
                add(c, record.fromStage(), (int)
                        calendar.workingTime(c.stageSince, at).toSeconds());
            }
            c.stageSince = at;
            enteredJustNow = true;
        }
    }

    private static void add(Case c, Stage stage, int seconds) {
        switch (stage) {
            case TRIAGE -> c.triageSeconds = sum(c.triageSeconds, seconds);
            case CLAIMING -> c.claimingSeconds = sum(c.claimingSeconds, seconds);
            case HANDLING -> c.handlingSeconds = sum(c.handlingSeconds, seconds);
            case DEPARTMENTS -> c.departmentsSeconds = sum(c.departmentsSeconds, seconds);
            case VERIFYING -> c.verifyingSeconds = sum(c.verifyingSeconds, seconds);
            case EVALUATING -> c.evaluatingSeconds = sum(c.evaluatingSeconds, seconds);
            case SUSPENDED, CLOSED -> {
                // a case that rests or has ended waits for nobody
            }
        }
    }

    private static Integer sum(Integer before, int more) {
        return before == null ? more : before + more;
    }
}
