package org.gridwhistle.cases;

import org.springframework.stereotype.Component;

/** How far the open clocks are behind a changed calendar. */
@Component
public class RecomputationQueries {

    private final RecomputationMapper mapper;

    RecomputationQueries(RecomputationMapper mapper) {
        this.mapper = mapper;
    }

    /** The oldest that is not done, else the newest. */
    public Recomputation present() {
        var unfinished = mapper.oldestUnfinished();
        var row = unfinished != null ? unfinished : mapper.newest();
        return row == null ? Recomputation.NOTHING : Recomputation.of(row);
    }
}
