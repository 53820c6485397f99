package org.gridwhistle.roster;

import java.util.*;

public interface Categories {
    List<String> path(String c);

    String name(String c);

    Optional<String> codeOf(String n);
}
