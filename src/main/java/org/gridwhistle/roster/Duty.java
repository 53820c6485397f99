package org.gridwhistle.roster;

import java.time.LocalDate;

/** 驻站: a deputy is at a station on a day. */
public record Duty(long stationId, long personId, LocalDate day) {}
