package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;

/** The time from one moment to another, the second left out. */
record Span(Instant from, Instant until) {

    Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("time runs forward: " + from + " to " + until);
        }
    }

    boolean isEmpty() {
        return from.equals(until);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /** What both have in common, of no length where they do not meet. */
    Span within(Instant earliest, Instant latest) {
        Instant begin = from.isBefore(earliest) ? earliest : from;
        Instant end = until.isAfter(latest) ? latest : until;
        return end.isBefore(begin) ? new Span(begin, begin) : new Span(begin, end);
    }
}
