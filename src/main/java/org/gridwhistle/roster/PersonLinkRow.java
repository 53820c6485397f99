package org.gridwhistle.roster;

/** A person belongs to a station or department. */
record PersonLinkRow(long personId, long targetId) {}
