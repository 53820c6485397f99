package org.gridwhistle.cases;

/**
 * How much a policy would change.
 *
 * @param count clocks that would be judged differently, one for each line of the list
 * @param cases how many cases these belong to
 * @param worse of these clocks, those whose light would be further on
 * @param better of these clocks, those whose light would be less far on
 * @param clocksLookedAt every running clock of every open case
 */
public record DryRunCount(long count, long cases, long worse, long better, long clocksLookedAt) {}
