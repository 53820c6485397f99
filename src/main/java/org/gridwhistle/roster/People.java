package org.gridwhistle.roster;

import java.util.*;

public interface People {
    String name(long i);

    List<Long> withRole(org.gridwhistle.identity.Role r, String p);
}
