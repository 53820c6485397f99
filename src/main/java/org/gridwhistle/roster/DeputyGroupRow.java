package org.gridwhistle.roster;

record DeputyGroupRow(long id, String name, long stationId) {}
