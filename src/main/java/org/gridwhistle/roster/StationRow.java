package org.gridwhistle.roster;

record StationRow(long id, String name, StationKind kind, String regionCode, Long parentId) {}
