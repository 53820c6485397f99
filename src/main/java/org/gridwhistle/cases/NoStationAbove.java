package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** There is no station one level up that could take the case. */
public final class NoStationAbove extends DomainRefusal {

    NoStationAbove() {
        super(ErrorCode.NO_STATION_ABOVE);
    }
}
