package org.gridwhistle.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the announcement of a year may say, day by day. */
final class YearRules {

    static final int LONGEST_NAME = 50;

    /** An announcement may begin with the last days of December, when the new year's holiday does. */
    private static final MonthDay EARLIEST_BEFORE = MonthDay.of(12, 25);

    private YearRules() {}

    /** @param known every day announced so far, of all years */
    static List<CalendarFault.At> faults(int year, List<GivenDay> days, List<AnnouncedDayRow> known) {
        var faults = new ArrayList<CalendarFault.At>();
        if (days.isEmpty()) {
            faults.add(CalendarFault.NO_DAYS.at(0, null));
        }
        var others = new HashMap<LocalDate, Integer>();
        known.stream()
                .filter(day -> day.yearNumber() != year)
                .forEach(day -> others.put(day.onDate(), day.yearNumber()));
        var seen = new HashMap<LocalDate, Integer>();
        for (GivenDay day : days) {
            name(day, faults);
            if (day.offDay() == null) {
                faults.add(CalendarFault.MISSING.at(day.row(), GivenDay.OFF_DAY));
            }
            if (day.date() == null) {
                faults.add(CalendarFault.MISSING.at(day.row(), GivenDay.DATE));
                continue;
            }
            Integer before = seen.putIfAbsent(day.date(), day.row());
            if (before != null) {
                faults.add(CalendarFault.TWICE.at(day.row(), GivenDay.DATE, day.date(), before));
            } else if (!mayBeOf(year, day.date())) {
                faults.add(CalendarFault.OUTSIDE_YEAR.at(day.row(), GivenDay.DATE, day.date(), String.valueOf(year)));
            } else if (others.containsKey(day.date())) {
                faults.add(CalendarFault.OF_ANOTHER_YEAR.at(
                        day.row(), GivenDay.DATE, day.date(), String.valueOf(others.get(day.date()))));
            } else if (Boolean.FALSE.equals(day.offDay()) && isWeekday(day.date())) {
                // most likely the two were mixed up, and a holiday would silently be worked
                faults.add(CalendarFault.WEEKDAY_WORKED.at(day.row(), GivenDay.OFF_DAY, day.date()));
            }
        }
        return faults;
    }

    private static void name(GivenDay day, List<CalendarFault.At> faults) {
        if (day.name() == null || day.name().isBlank()) {
            faults.add(CalendarFault.MISSING.at(day.row(), GivenDay.NAME));
        } else if (day.name().strip().length() > LONGEST_NAME) {
            faults.add(CalendarFault.TOO_LONG.at(day.row(), GivenDay.NAME, LONGEST_NAME));
        }
    }

    private static boolean mayBeOf(int year, LocalDate date) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && !MonthDay.from(date).isBefore(EARLIEST_BEFORE));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
