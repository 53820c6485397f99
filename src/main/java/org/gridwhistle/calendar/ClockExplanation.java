package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock laid open: from which rule, over which days, to which due time, and how it went. Whoever is judged by a clock
 * can check it from this alone.
 *
 * @param days every day between start and due (of a clock that stands still: up to now), counted or left out and why
 * @param pauses when it stood still, oldest first
 * @param extensions what it was given on top, oldest first
 * @param provisional whether the due time rests on days not announced yet
 * @param endedAt when the step was done, null while it runs
 * @param margin how far from due: time left, time to spare or time too late, as {@code state} says
 */
public record ClockExplanation(
        ClockKind kind,
        Rule rule,
        Instant startedAt,
        List<DayNote> days,
        List<Pause> pauses,
        List<Extension> extensions,
        Instant dueAt,
        boolean provisional,
        List<RungTime> rungs,
        Instant endedAt,
        ClockState state,
        Margin margin) {

    /**
     * Where the limit comes from.
     *
     * @param category code of the category whose row gave it, null for the row of all categories
     */
    public record Rule(TimeLimit limit, String policyVersion, String category) {}

    /**
     * A stretch of time that did not count.
     *
     * @param to null while the clock stands still
     * @param dueAfter null while the clock stands still: it is known when it goes on
     */
    public record Pause(Instant from, Instant to, Instant dueBefore, Instant dueAfter) {}

    /** Working days given on top; both dates stay on record. */
    public record Extension(Instant at, int workingDays, Instant dueBefore, Instant dueAfter) {}

    /**
     * When a rung is reached.
     *
     * @param taken whether it was reached while the clock ran; it then keeps its time, also when due moved afterwards
     */
    public record RungTime(Rung rung, Instant at, boolean taken) {}

    /** A distance in working time and in plain time, neither ever negative. */
    public record Margin(Duration working, Duration plain) {}

    public ClockExplanation {
        days = List.copyOf(days);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        rungs = List.copyOf(rungs);
    }
}
