package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock laid open: from which rule, over which days, to which due time, and how it went. Whoever is judged by a clock
 * can check it from this alone.
 *
 * @param days every day between start and due, counted or left out and why
 * @param provisional whether the due time rests on days not announced yet
 * @param endedAt when the step was done, null while it runs
 * @param margin how far from due: time left, time to spare or time too late, as {@code state} says
 */
public record ClockExplanation(
        ClockKind kind,
        Rule rule,
        Instant startedAt,
        List<DayNote> days,
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
     * When a rung is reached.
     *
     * @param taken whether it was reached while the clock ran
     */
    public record RungTime(Rung rung, Instant at, boolean taken) {}

    /** A distance in working time and in plain time, neither ever negative. */
    public record Margin(Duration working, Duration plain) {}

    public ClockExplanation {
        days = List.copyOf(days);
        rungs = List.copyOf(rungs);
    }
}
