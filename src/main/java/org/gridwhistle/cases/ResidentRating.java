package org.gridwhistle.cases;

/**
 * What the resident behind a case told its raiser: what was achieved, and how one was treated.
 *
 * @param attitude 1–5, null when nothing was said of it
 */
public record ResidentRating(Satisfaction result, Integer attitude) {}
