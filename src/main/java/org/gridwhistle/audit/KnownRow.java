package org.gridwhistle.audit;

/** A row that is there; {@code seq} is null until it is sealed. */
record KnownRow(long id, Long seq) {}
