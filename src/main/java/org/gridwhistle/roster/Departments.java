package org.gridwhistle.roster;

import java.util.*;

public interface Departments {
    Optional<Department> byId(long i);

    List<Long> handlersOf(long d);
}
