package org.gridwhistle.roster;

/** 人大代表. The person's name stands with the account of the same id. */
public record Deputy(long personId, DeputyLevel level, String profession) {}
