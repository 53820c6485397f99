package org.gridwhistle.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The calendar as it is shown. {@code version} is that of the calendar as a whole. */
public final class CalendarViews {

    private CalendarViews() {}

    /**
     * A year.
     *
     * @param known whether its holidays are announced
     * @param provisional whether what is counted in it may change still, because they are not
     * @param source where they were announced
     * @param importedAt null for a year that came with the product
     * @param days those that differ from the plain week, by date
     * @param closings days in it on which offices of a region are closed
     */
    public record YearView(
            int year,
            long version,
            boolean known,
            boolean provisional,
            String source,
            Instant importedAt,
            List<DayView> days,
            List<ClosingView> closings,
            HoursView workingHours) {}

    /** A day that is off, or worked although it is a weekend's. */
    public record DayView(
            LocalDate date,
            String name,
            @JsonProperty("isOffDay") boolean offDay) {}

    /** Days on which the offices of a region, and of all that lies in it, are closed. */
    public record ClosingView(
            long id, String regionCode, String regionName, LocalDate from, LocalDate to, String reason) {}

    /** The hours of all years, with the version of the calendar. */
    public record WorkingHoursView(long version, List<ShiftView> usual, List<SeasonView> seasons) {}

    /** The hours of all years. */
    public record HoursView(List<ShiftView> usual, List<SeasonView> seasons) {}

    /** One stretch of work, as HH:MM. */
    public record ShiftView(String from, String until) {}

    /** A part of the year with hours of its own; its days as MM-DD. */
    public record SeasonView(String name, String from, String until, List<ShiftView> shifts) {}
}
