package org.gridwhistle.cases;

/** Somebody by id and name; the name is the one of that day. */
public record Person(long id, String name) {}
