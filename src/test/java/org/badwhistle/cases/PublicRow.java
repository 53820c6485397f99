package org.badwhistle.cases;

/** A row that everybody could pass around. */
public record PublicRow(long id, String stage) {}
