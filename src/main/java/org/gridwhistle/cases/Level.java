package org.gridwhistle.cases;

import java.util.Optional;
import org.gridwhistle.shared.Labelled;

/** 层级: village, township, county; within a round a case only ever climbs. */
public enum Level implements Labelled {
    VILLAGE,
    TOWNSHIP,
    COUNTY;

    public Optional<Level> above() {
        return this == COUNTY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
