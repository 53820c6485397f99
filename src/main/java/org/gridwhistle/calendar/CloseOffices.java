package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.List;
import org.gridwhistle.calendar.CalendarViews.ClosingView;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.RegionLookup;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 当地停止办公: a flood, a local holiday; in a region and all that lies in it no working time counts on these days. */
@UseCase
public class CloseOffices {

    /** Whoever is closed for longer suspends the cases instead. */
    private static final int LONGEST_DAYS = 92;

    private static final int YEARS_AHEAD = 2;

    private final CalendarDesk desk;
    private final CalendarMapper mapper;
    private final RegionLookup regions;
    private final CalendarAnswers answers;

    CloseOffices(CalendarDesk desk, CalendarMapper mapper, RegionLookup regions, CalendarAnswers answers) {
        this.desk = desk;
        this.mapper = mapper;
        this.regions = regions;
        this.answers = answers;
    }

    /**
     * @param regionCode full or short code
     * @param first first day, not in a year that is over
     * @param last last day, at most {@value #LONGEST_DAYS} days in all
     * @throws ClosingOverlaps when the same region is closed on one of them already
     */
    public ClosingView close(
            Caller caller, String regionCode, LocalDate first, LocalDate last, String reason, Long expectedVersion) {
        var taken = desk.take(caller, expectedVersion);
        var region =
                regions.refTo(regionCode).orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_REGION, regionCode));
        desk.requireNotOver(first.getYear());
        if (last.isBefore(first)
                || last.isAfter(first.plusDays(LONGEST_DAYS - 1L))
                || last.getYear() > desk.today().getYear() + YEARS_AHEAD) {
            throw new DomainRefusal(
                    ErrorCode.INVALID_FIELD,
                    List.of(new FieldError("to", "OUT_OF_RANGE", "calendar.closing.range")),
                    "to");
        }
        taken.state().closings().stream()
                .filter(other -> other.regionPrefix().equals(region.prefix()) && other.meets(first, last))
                .findFirst()
                .ifPresent(other -> {
                    throw new ClosingOverlaps(other);
                });
        var key = new GeneratedKey();
        mapper.insertClosing(
                new CalendarMapper.NewClosing(
                        region.code(), region.prefix(), first, last, reason.strip(), desk.now(), caller.id()),
                key);
        desk.tell(CalendarChanged.Cause.CLOSING, region.name(), region.prefix(), first, last);
        return answers.closing(desk.changed(), key.id());
    }
}
