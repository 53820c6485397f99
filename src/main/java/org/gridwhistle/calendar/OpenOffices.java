package org.gridwhistle.calendar;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.RegionLookup;
import org.gridwhistle.identity.RegionRef;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 取消停止办公: a closing that was entered is taken back, and its days count as any other. */
@UseCase
public class OpenOffices {

    private final CalendarDesk desk;
    private final CalendarMapper mapper;
    private final RegionLookup regions;

    OpenOffices(CalendarDesk desk, CalendarMapper mapper, RegionLookup regions) {
        this.desk = desk;
        this.mapper = mapper;
        this.regions = regions;
    }

    /** @throws CalendarYearOver when its days lie in a year that is over */
    public void open(Caller caller, long closingId, Long expectedVersion) {
        var taken = desk.take(caller, expectedVersion);
        var closing = taken.state().closings().stream()
                .filter(each -> each.id() == closingId)
                .findFirst()
                .orElseThrow(() -> new DomainRefusal(ErrorCode.NOT_FOUND, closingId));
        desk.requireNotOver(closing.firstDay().getYear());
        mapper.deleteClosing(closingId);
        desk.tell(
                CalendarChanged.Cause.CLOSING,
                regions.refTo(closing.regionCode()).map(RegionRef::name).orElse(closing.regionCode()),
                closing.regionPrefix(),
                closing.firstDay(),
                closing.lastDay());
        desk.changed();
    }
}
