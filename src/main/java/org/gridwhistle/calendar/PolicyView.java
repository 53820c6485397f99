package org.gridwhistle.calendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A policy in full.
 *
 * @param effectiveFrom null for a draft: its day is set when it is published
 * @param revision grows with every change, sent as {@code ETag}
 * @param changedBy name of who changed it last, null when it came with the product
 */
public record PolicyView(
        String version,
        PolicyState state,
        LocalDate effectiveFrom,
        String note,
        int revision,
        String changedBy,
        Instant changedAt,
        LadderView ladder,
        Allowances allowances,
        List<LimitView> limits) {

    /**
     * The thresholds of the ladder.
     *
     * @param remindPercent share of a clock's time after which its owner is reminded
     * @param redAfterDays working days after due until red
     * @param listedAfterDays working days after due until listed
     */
    public record LadderView(int remindPercent, int redAfterDays, int listedAfterDays) {}

    /**
     * How long a clock runs.
     *
     * @param category code of the category it is for, with those below it that have no row of their own; null for all
     */
    public record LimitView(String category, Urgency urgency, ClockKind clock, BigDecimal amount, LimitUnit unit) {}

    static final Comparator<PolicyLimit> ORDER = Comparator.comparing(
                    PolicyLimit::categoryCode, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(PolicyLimit::urgency)
            .thenComparing(PolicyLimit::kind);

    static PolicyView of(PolicyRow row, PolicyValues values) {
        var ladder = values.ladder();
        return new PolicyView(
                row.version(),
                row.state(),
                row.effectiveFrom(),
                row.note(),
                row.revision(),
                row.changedByName(),
                row.changedAt(),
                new LadderView(ladder.remindPercent(), ladder.redAfter(), ladder.listedAfter()),
                values.allowances(),
                values.limits().stream()
                        .sorted(ORDER)
                        .map(each -> new LimitView(
                                each.categoryCode(),
                                each.urgency(),
                                each.kind(),
                                each.limit().amount(),
                                each.limit().unit()))
                        .toList());
    }
}
