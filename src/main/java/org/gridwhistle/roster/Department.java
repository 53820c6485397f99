package org.gridwhistle.roster;

import java.util.Set;

/** 部门, competent (归口) for categories, their sub-categories included. */
public record Department(long id, String name, String regionCode, String regionPrefix, Set<String> competences) {}
