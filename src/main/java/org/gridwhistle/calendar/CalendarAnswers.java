package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.List;
import org.gridwhistle.calendar.CalendarDesk.Taken;
import org.gridwhistle.calendar.CalendarViews.ClosingView;
import org.gridwhistle.calendar.CalendarViews.DayView;
import org.gridwhistle.calendar.CalendarViews.HoursView;
import org.gridwhistle.calendar.CalendarViews.SeasonView;
import org.gridwhistle.calendar.CalendarViews.ShiftView;
import org.gridwhistle.calendar.CalendarViews.WorkingHoursView;
import org.gridwhistle.calendar.CalendarViews.YearView;
import org.gridwhistle.identity.RegionLookup;
import org.gridwhistle.identity.RegionRef;
import org.springframework.stereotype.Component;

/** Shows the calendar as somebody took it, to read it or to change it. */
@Component
class CalendarAnswers {

    private final RegionLookup regions;

    CalendarAnswers(RegionLookup regions) {
        this.regions = regions;
    }

    YearView year(Taken taken, int year) {
        var known = taken.state().year(year);
        var hours = hours(taken);
        return new YearView(
                year,
                taken.revision(),
                known != null,
                known == null,
                known == null ? null : known.source(),
                known == null ? null : known.importedAt(),
                taken.state().days().stream()
                        .filter(day -> day.yearNumber() == year)
                        .map(day -> new DayView(day.onDate(), day.name(), !day.working()))
                        .toList(),
                closings(taken, year),
                hours);
    }

    ClosingView closing(Taken taken, long id) {
        return taken.state().closings().stream()
                .filter(each -> each.id() == id)
                .map(this::view)
                .findFirst()
                .orElseThrow();
    }

    List<ClosingView> closings(Taken taken, Integer year) {
        return taken.state().closings().stream()
                .filter(each -> year == null || each.meets(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(this::view)
                .toList();
    }

    private ClosingView view(ClosingRow row) {
        return new ClosingView(
                row.id(),
                row.regionCode(),
                regions.refTo(row.regionCode()).map(RegionRef::name).orElse(null),
                row.firstDay(),
                row.lastDay(),
                row.reason());
    }

    WorkingHoursView workingHours(Taken taken) {
        var hours = hours(taken);
        return new WorkingHoursView(taken.revision(), hours.usual(), hours.seasons());
    }

    private static HoursView hours(Taken taken) {
        var times = taken.state().times();
        return new HoursView(
                shifts(times.usual()),
                times.seasons().stream()
                        .map(season -> new SeasonView(
                                season.name(),
                                CalendarBook.MONTH_DAY.format(season.from()),
                                CalendarBook.MONTH_DAY.format(season.until()),
                                shifts(season.hours())))
                        .toList());
    }

    private static List<ShiftView> shifts(WorkingHours hours) {
        return hours.shifts().stream()
                .map(shift ->
                        new ShiftView(shift.from().toString(), shift.until().toString()))
                .toList();
    }
}
