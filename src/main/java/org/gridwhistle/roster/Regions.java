package org.gridwhistle.roster;

import java.util.*;

public interface Regions {
    Optional<Region> byCode(String c);
}
