package org.gridwhistle.roster;

import java.util.*;

public interface Stations {
    Optional<Station> inCharge(String p, Station.Tier t);

    Optional<Station> triageFor(String p);

    List<Long> staffOf(long s);
}
