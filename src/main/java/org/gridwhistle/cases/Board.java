package org.gridwhistle.cases;

import java.util.List;
import java.util.Map;

/**
 * 督办台: the open cases of somebody's scope, counted, and the worst of them (api.md, fine print 8).
 *
 * @param atRisk cases with a running clock past 80 %, the overdue ones among them
 */
public record Board(Counts counts, long overdue, long atRisk, List<CaseSummary> worst) {

    /** Every light, stage and level that an open case can have, also those that none has. */
    public record Counts(Map<Light, Long> light, Map<Stage, Long> stage, Map<Level, Long> level) {}
}
