package org.gridwhistle.cases;

import java.util.Set;
import java.util.stream.Collectors;

/** What others need to know of a case to tell the right people: ids only, as of the step just recorded. */
public record CaseFacts(
        String number,
        String title,
        Stage stage,
        Level level,
        String regionPrefix,
        long raiserId,
        Long groupId,
        Long stationId,
        Long deputyId,
        Set<Long> openDepartments,
        Set<Long> mergedRaisers) {

    /** @param mergedRaisers who raised the cases that were merged into it */
    static CaseFacts of(Case c, Set<Long> mergedRaisers) {
        return new CaseFacts(
                c.number(),
                c.title(),
                c.stage(),
                c.level(),
                c.regionPrefix(),
                c.raiser().id(),
                c.groupId(),
                c.stationId(),
                c.deputy() == null ? null : c.deputy().id(),
                c.openAssignments().map(Assignment::departmentId).collect(Collectors.toUnmodifiableSet()),
                mergedRaisers);
    }
}
