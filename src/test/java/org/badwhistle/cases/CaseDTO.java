package org.badwhistle.cases;

public record CaseDTO(long id) {}
