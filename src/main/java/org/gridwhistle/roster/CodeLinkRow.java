package org.gridwhistle.roster;

/** A group, department or person is tied to a grid or category. */
record CodeLinkRow(long ownerId, String code) {}
