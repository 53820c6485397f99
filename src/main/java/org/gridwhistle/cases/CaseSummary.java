package org.gridwhistle.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gridwhistle.calendar.Urgency;

/** A case in a list: all of it but its text, dispatch, assignments and evaluation (api.md, fine print 7). */
public record CaseSummary(
        String number,
        int version,
        String title,
        String categoryCode,
        String categoryName,
        Urgency urgency,
        Stage stage,
        Level level,
        Light light,
        int round,
        CaseSource source,
        CaseView.RegionName region,
        Location location,
        Person raiser,
        Resident resident,
        Person group,
        Person station,
        Person deputy,
        OffsetDateTime raisedAt,
        OffsetDateTime claimDueAt,
        OffsetDateTime dueAt,
        OffsetDateTime stageDueAt,
        OffsetDateTime closedAt,
        Outcome outcome,
        String question,
        int urgeCount,
        String mergedInto,
        int openRequests,
        SupervisionState supervision,
        LocalDate reviewOn) {}
