package org.gridwhistle.calendar;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/** 删除时限政策草稿: nobody was promised anything by it. */
@UseCase
public class DiscardPolicy {

    private final PolicyDesk desk;
    private final PolicyMapper mapper;

    DiscardPolicy(PolicyDesk desk, PolicyMapper mapper) {
        this.desk = desk;
        this.mapper = mapper;
    }

    /** @param expectedRevision null for whichever there is */
    public void discard(Caller caller, String version, Integer expectedRevision) {
        PolicyRow row = desk.take(caller, version, expectedRevision);
        mapper.deleteLimits(row.id());
        desk.requireChanged(mapper.delete(row));
    }
}
