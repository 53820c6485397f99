package org.gridwhistle.supervision;

import java.time.LocalDate;
import org.gridwhistle.cases.CaseGrouping;

/**
 * What is asked of the figures: cases raised from one day to another, both included, put together by something, and
 * perhaps only some of them.
 *
 * @param region code of the subtree, or null for all that the caller sees; all the others null as well where not asked
 * @param department has or had an assignment
 */
public record StatisticsQuestion(
        LocalDate from,
        LocalDate to,
        CaseGrouping by,
        String region,
        Long station,
        Long group,
        Long deputy,
        Long department,
        String category) {}
