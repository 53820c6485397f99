package org.gridwhistle.roster;

/** 事项类别: what a case is about. */
public record Category(String code, String name, String parentCode) {}
