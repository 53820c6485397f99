package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwhistle.calendar.CalendarDesk.Taken;
import org.gridwhistle.identity.Caller;
import org.springframework.stereotype.Component;

/** Puts a year's announced days in the place of those that were there; what stays as it was is no change. */
@Component
class YearTable {

    private final CalendarDesk desk;
    private final CalendarMapper mapper;

    YearTable(CalendarDesk desk, CalendarMapper mapper) {
        this.desk = desk;
        this.mapper = mapper;
    }

    /** @param days without a fault */
    Taken replace(Taken taken, int year, String source, List<GivenDay> days, Caller caller) {
        var rows = days.stream()
                .map(day -> new AnnouncedDayRow(day.date(), year, day.name().strip(), !day.offDay()))
                .sorted(Comparator.comparing(AnnouncedDayRow::onDate))
                .toList();
        var before = taken.state().days().stream()
                .filter(day -> day.yearNumber() == year)
                .toList();
        var known = taken.state().year(year);
        if (known != null && before.equals(rows)) {
            return taken;
        }
        if (known != null) {
            desk.requireNotOver(year);
        }
        mapper.deleteDays(year);
        mapper.deleteYear(year);
        mapper.insertYear(new AnnouncedYearRow(year, source, desk.now(), caller.id()));
        mapper.insertDays(rows);
        var moved = moved(before, rows);
        if (known == null) {
            // what counted plain weekdays for want of an announcement is certain now
            moved.add(LocalDate.of(year, 1, 1));
            moved.add(LocalDate.of(year, 12, 31));
        }
        if (!moved.isEmpty()) {
            desk.tell(CalendarChanged.Cause.YEAR, String.valueOf(year), "", moved.first(), moved.last());
        }
        return desk.changed();
    }

    /** The days that are worked in one of the two and not in the other, or differ from their weekday in one only. */
    private static TreeSet<LocalDate> moved(List<AnnouncedDayRow> before, List<AnnouncedDayRow> after) {
        var old = byDate(before);
        var now = byDate(after);
        var days = new TreeSet<>(old.keySet());
        days.addAll(now.keySet());
        days.removeIf(day -> Objects.equals(worked(old.get(day)), worked(now.get(day))));
        return days;
    }

    private static Map<LocalDate, AnnouncedDayRow> byDate(List<AnnouncedDayRow> rows) {
        return rows.stream().collect(Collectors.toMap(AnnouncedDayRow::onDate, Function.identity()));
    }

    private static Boolean worked(AnnouncedDayRow row) {
        return row == null ? null : row.working();
    }
}
