package org.gridwhistle.calendar;

import java.time.LocalDate;

record ClosingDayRow(long id, String regionCode, String regionPrefix, LocalDate onDate, String name) {}
