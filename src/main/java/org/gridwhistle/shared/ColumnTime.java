package org.gridwhistle.shared;

import java.time.Instant;
import java.time.LocalDate;

/** What a time column of either database can hold; whatever lies beyond is refused before it gets there. */
public final class ColumnTime {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private ColumnTime() {}

    public static boolean holds(Instant moment) {
        return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
    }

    public static boolean holds(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() < 9999;
    }
}
