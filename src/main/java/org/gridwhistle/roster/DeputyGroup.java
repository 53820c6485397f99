package org.gridwhistle.roster;

import java.util.Set;

/**
 * 代表小组: the deputies who answer a whistle from the grids they cover.
 *
 * @param expertise codes of the categories the group knows best, their sub-categories included
 * @param grids codes of the grids it covers
 */
public record DeputyGroup(long id, String name, Station station, Set<String> expertise, Set<String> grids) {}
