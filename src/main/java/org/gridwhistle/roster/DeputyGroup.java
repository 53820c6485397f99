package org.gridwhistle.roster;

import java.util.*;

public record DeputyGroup(long id, String name, Station station, Set<String> expertise, Set<String> grids) {}
