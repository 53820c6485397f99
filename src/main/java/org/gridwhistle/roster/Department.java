package org.gridwhistle.roster;

import java.util.*;

public record Department(long id, String name, String regionCode, String regionPrefix, Set<String> competences) {}
