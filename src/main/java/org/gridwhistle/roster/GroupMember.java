package org.gridwhistle.roster;

/** A deputy inside a group. */
public record GroupMember(long personId, boolean leader) {}
