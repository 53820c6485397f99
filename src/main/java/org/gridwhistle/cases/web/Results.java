package org.gridwhistle.cases.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.shared.ColumnTime;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The outcomes that somebody may report; the others come about by acts of their own. */
final class Results {

    static final Set<Outcome> REPORTED = EnumSet.of(Outcome.RESOLVED, Outcome.EXPLAINED, Outcome.PLANNED);

    private Results() {}

    static Outcome of(CaseBodies.ResultBody body) {
        if (!REPORTED.contains(body.result())) {
            throw new DomainRefusal(
                    ErrorCode.INVALID_FIELD,
                    List.of(new DomainRefusal.FieldError("result", "NOT_ONE_OF", REPORTED.toString())),
                    "result");
        }
        if (body.plannedFor() != null && !ColumnTime.holds(body.plannedFor())) {
            throw new DomainRefusal(
                    ErrorCode.INVALID_FIELD,
                    List.of(new DomainRefusal.FieldError(
                            "plannedFor", "INVALID", body.plannedFor().toString())),
                    "plannedFor");
        }
        return body.result();
    }
}
