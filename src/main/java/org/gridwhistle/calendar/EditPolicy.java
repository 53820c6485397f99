package org.gridwhistle.calendar;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/** 修改时限政策草稿: replaces all that a draft says; what is broken is refused whole, each fault with its place. */
@UseCase
public class EditPolicy {

    private final PolicyDesk desk;
    private final PolicyMapper mapper;
    private final PolicyCheck check;
    private final PolicySheets sheets;

    EditPolicy(PolicyDesk desk, PolicyMapper mapper, PolicyCheck check, PolicySheets sheets) {
        this.desk = desk;
        this.mapper = mapper;
        this.check = check;
        this.sheets = sheets;
    }

    /**
     * @param expectedRevision null for whichever there is
     * @throws PolicyRejected when it cannot be used
     */
    public PolicyView replace(Caller caller, String version, Integer expectedRevision, PolicyDraft draft) {
        PolicyRow row = desk.take(caller, version, expectedRevision);
        PolicyValues values = check.check(draft);
        desk.requireChanged(mapper.update(row, values, desk.change(caller)));
        desk.write(row.id(), values);
        return desk.view(version);
    }

    /** The same from a CSV file. */
    public PolicyView replaceBySheet(Caller caller, String version, Integer expectedRevision, byte[] file) {
        desk.requireAdministrator(caller);
        return replace(caller, version, expectedRevision, sheets.read(file));
    }
}
