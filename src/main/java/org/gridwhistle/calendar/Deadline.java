package org.gridwhistle.calendar;

import java.time.Instant;

/**
 * When a limit runs out.
 *
 * @param provisional whether a day was counted whose year is not announced, so that the time may still move
 */
public record Deadline(Instant dueAt, boolean provisional) {}
