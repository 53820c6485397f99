package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 并案: a duplicate closes into the main case, and its raiser still gets the result (domain.md, rule 9). */
@UseCase
public class MergeCase {

    private final CaseDesk desk;
    private final CaseProcess process;
    private final Cases cases;
    private final CasePermissions permissions;

    MergeCase(CaseDesk desk, CaseProcess process, Cases cases, CasePermissions permissions) {
        this.desk = desk;
        this.process = process;
        this.cases = cases;
        this.permissions = permissions;
    }

    public CaseView merge(Act act, String into) {
        if (into.compareTo(act.number()) < 0) {
            // always the lower number first, so that two merges never wait for each other
            cases.lock(into);
        }
        var c = desk.take(act, CaseAction.MERGE);
        var main = cases.lock(into)
                .filter(one -> permissions.sees(one, act.caller()))
                .filter(one -> one.isOpen() && !one.number().equals(c.number()))
                .orElseThrow(() -> new DomainRefusal(ErrorCode.CANNOT_MERGE_INTO, into));
        c.mergeInto(main, Actor.of(act.caller()), desk.now());
        desk.file(c);
        desk.file(main);
        process.end(c.number(), Step.MERGED);
        return desk.answer(c, act);
    }
}
