package org.gridwhistle.roster;

import java.time.LocalDate;
import java.util.*;

public interface Groups {
    Optional<DeputyGroup> byId(long i);

    List<DeputyGroup> covering(String c);

    Set<Long> onDuty(LocalDate d);

    Set<Long> deputiesOf(Set<Long> g, Set<Long> s);

    List<Long> leadersOf(long g);
}
