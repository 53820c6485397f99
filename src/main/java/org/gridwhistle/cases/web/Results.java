package org.gridwhistle.cases.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.ResidentRating;
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
        if (body.plannedFor() != null) {
            kept("plannedFor", body.plannedFor());
        }
        return body.result();
    }

    /** What the resident told the raiser; null when nothing is said of it. */
    static ResidentRating residentOf(CaseBodies.EvaluateBody body) {
        return body.residentResult() == null
                ? null
                : new ResidentRating(body.residentResult(), body.residentAttitude());
    }

    /** @throws DomainRefusal when no database could keep the date */
    static LocalDate kept(String field, LocalDate date) {
        if (!ColumnTime.holds(date)) {
            throw new DomainRefusal(
                    ErrorCode.INVALID_FIELD,
                    List.of(new DomainRefusal.FieldError(field, "INVALID", date.toString())),
                    field);
        }
        return date;
    }
}
