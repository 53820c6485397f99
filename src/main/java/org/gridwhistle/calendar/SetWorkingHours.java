package org.gridwhistle.calendar;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.calendar.CalendarViews.WorkingHoursView;
import org.gridwhistle.calendar.GivenHours.GivenSeason;
import org.gridwhistle.calendar.GivenHours.GivenShift;
import org.gridwhistle.calendar.WorkingHours.Shift;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.gridwhistle.shared.UseCase;

/** 作息时间: the hours of the year, the usual ones and those of its seasons, all at once. */
@UseCase
public class SetWorkingHours {

    private static final String USUAL = "常年";

    private final CalendarDesk desk;
    private final CalendarMapper mapper;
    private final CalendarAnswers answers;
    private final FaultSentences sentences;

    SetWorkingHours(CalendarDesk desk, CalendarMapper mapper, CalendarAnswers answers, FaultSentences sentences) {
        this.desk = desk;
        this.mapper = mapper;
        this.answers = answers;
        this.sentences = sentences;
    }

    /** @throws CalendarRejected when shifts or seasons overlap, or a shift ends before it begins */
    public WorkingHoursView set(Caller caller, GivenHours given, Long expectedVersion) {
        var taken = desk.take(caller, expectedVersion);
        var times = times(given);
        if (times.equals(taken.state().times())) {
            return answers.workingHours(taken);
        }
        mapper.deleteShifts();
        mapper.deleteSeasons();
        write(USUAL, null, null, times.usual());
        times.seasons()
                .forEach(season -> write(
                        season.name(),
                        CalendarBook.MONTH_DAY.format(season.from()),
                        CalendarBook.MONTH_DAY.format(season.until()),
                        season.hours()));
        desk.tell(CalendarChanged.Cause.WORKING_HOURS, null, "", WorkingCalendar.FIRST_DAY, WorkingCalendar.LAST_DAY);
        return answers.workingHours(desk.changed());
    }

    private void write(String name, String from, String until, WorkingHours hours) {
        var key = new GeneratedKey();
        mapper.insertSeason(name, from, until, key);
        hours.shifts()
                .forEach(shift -> mapper.insertShift(
                        key.id(), shift.from().toString(), shift.until().toString()));
    }

    private WorkingTimes times(GivenHours given) {
        var faults = new ArrayList<FieldError>();
        var usual = hours("usual", given.usual(), faults);
        var seasons = new ArrayList<Season>();
        for (int i = 0; i < given.seasons().size(); i++) {
            season("seasons[" + i + "]", given.seasons().get(i), seasons, faults);
        }
        if (faults.isEmpty()) {
            seasons.sort((one, other) -> one.from().compareTo(other.from()));
            try {
                return new WorkingTimes(usual, seasons);
            } catch (IllegalArgumentException twoOnOneDay) {
                faults.add(sentences.error("seasons", CalendarFault.SEASONS_OVERLAP));
            }
        }
        throw new CalendarRejected(faults);
    }

    private void season(String field, GivenSeason given, List<Season> seasons, List<FieldError> faults) {
        MonthDay from = day(field + ".from", given.from(), faults);
        MonthDay until = day(field + ".until", given.until(), faults);
        WorkingHours hours = hours(field + ".shifts", given.shifts(), faults);
        if (from != null && until != null && hours != null) {
            seasons.add(new Season(given.name().strip(), from, until, hours));
        }
    }

    private MonthDay day(String field, String text, List<FieldError> faults) {
        try {
            return MonthDay.parse(text, CalendarBook.MONTH_DAY);
        } catch (DateTimeException unreadable) {
            faults.add(sentences.error(field, CalendarFault.NOT_A_DAY, text));
            return null;
        }
    }

    /** Null when something is wrong with them. */
    private WorkingHours hours(String field, List<GivenShift> shifts, List<FieldError> faults) {
        int before = faults.size();
        for (int i = 0; i < shifts.size(); i++) {
            GivenShift shift = shifts.get(i);
            String place = field + "[" + i + "]";
            if (!shift.from().isBefore(shift.until())) {
                faults.add(sentences.error(place, CalendarFault.SHIFT_ENDS_EARLY, shift.from(), shift.until()));
            } else if (i > 0 && shift.from().isBefore(shifts.get(i - 1).until())) {
                faults.add(sentences.error(
                        place,
                        CalendarFault.SHIFTS_OVERLAP,
                        shift.from(),
                        shifts.get(i - 1).until()));
            }
        }
        return faults.size() > before
                ? null
                : new WorkingHours(shifts.stream()
                        .map(shift -> new Shift(shift.from(), shift.until()))
                        .toList());
    }
}
