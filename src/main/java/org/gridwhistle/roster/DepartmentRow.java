package org.gridwhistle.roster;

record DepartmentRow(long id, String name, String regionCode) {}
