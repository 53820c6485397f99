package org.gridwhistle.calendar;

import java.time.Instant;

record AnnouncedYearRow(int yearNumber, String source, Instant importedAt, Long importedBy) {}
