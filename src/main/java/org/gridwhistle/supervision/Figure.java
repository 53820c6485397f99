package org.gridwhistle.supervision;

import java.util.Arrays;
import java.util.List;
import org.gridwhistle.cases.CaseFact;
import org.gridwhistle.cases.CaseTally;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.shared.Labelled;

/**
 * 指标: what people ask about a set of cases. Each is defined here, once; the sentence that explains it stands in the
 * bundles under {@link #definitionKey()} and is printed wherever the figure is (domain.md, "Figures people ask for").
 */
public enum Figure implements Labelled {
    CASES("cases"),
    CLOSED("closed", CaseFact.CLOSED),
    OVERDUE("overdue", CaseFact.OVERDUE),
    RESPONSE_RATE("responseRate", CaseFact.CLAIM_DUE, CaseFact.CLAIMED_IN_TIME),
    RESOLUTION_RATE("resolutionRate", CaseFact.RESULT_EVALUATED, CaseFact.RESOLVED),
    SATISFACTION_RATE("satisfactionRate", CaseFact.EVALUATED, CaseFact.SATISFIED),
    ON_TIME_RATE("onTimeRate", CaseFact.SETTLEMENT_DUE, CaseFact.SETTLED_IN_TIME),
    RETURN_RATE("returnRate", CaseFact.WITH_DEPARTMENT, CaseFact.RETURNED),
    FIRST_DISPATCH_ACCURACY("firstDispatchAccuracy", CaseFact.FIRST_GROUP_KNOWN, CaseFact.CLOSED_BY_FIRST_GROUP),
    SILENCE_RATE("silenceRate", CaseFact.CLAIM_WATCHED, CaseFact.SILENT_AFTER_CLAIM),
    HOPS_PER_CASE("hopsPerCase", CaseFact.DISPATCHED, (Stage) null),
    TRIAGE_HOURS("triageHours", CaseFact.LEFT_TRIAGE, Stage.TRIAGE),
    CLAIMING_HOURS("claimingHours", CaseFact.LEFT_CLAIMING, Stage.CLAIMING),
    HANDLING_HOURS("handlingHours", CaseFact.LEFT_HANDLING, Stage.HANDLING),
    DEPARTMENTS_HOURS("departmentsHours", CaseFact.LEFT_DEPARTMENTS, Stage.DEPARTMENTS),
    VERIFYING_HOURS("verifyingHours", CaseFact.LEFT_VERIFYING, Stage.VERIFYING),
    EVALUATING_HOURS("evaluatingHours", CaseFact.LEFT_EVALUATING, Stage.EVALUATING);

    /** How a figure reads. */
    public enum Kind {
        /** So many cases. */
        COUNT,
        /** A part of some cases, between 0 and 1. */
        RATE,
        /** How often, on average. */
        TIMES,
        /** Working hours, on average. */
        HOURS
    }

    private static final double SECONDS_IN_AN_HOUR = 3600;

    private final String key;
    private final Kind kind;
    private final CaseFact of;
    private final CaseFact part;
    private final Stage stage;

    Figure(String key) {
        this(key, Kind.COUNT, null, null, null);
    }

    Figure(String key, CaseFact counted) {
        this(key, Kind.COUNT, null, counted, null);
    }

    Figure(String key, CaseFact of, CaseFact part) {
        this(key, Kind.RATE, of, part, null);
    }

    Figure(String key, CaseFact of, Stage stage) {
        this(key, stage == null ? Kind.TIMES : Kind.HOURS, of, null, stage);
    }

    Figure(String key, Kind kind, CaseFact of, CaseFact part, Stage stage) {
        this.key = key;
        this.kind = kind;
        this.of = of;
        this.part = part;
        this.stage = stage;
    }

    /** Its name in the HTTP contract. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** What is true of the cases it is about; null for all. */
    public CaseFact of() {
        return of;
    }

    /** What is true of the cases that are counted; null for all, and where no cases are counted. */
    public CaseFact part() {
        return part;
    }

    public String definitionKey() {
        return textKey() + ".definition";
    }

    /** Those of a kind, in the order of the day's talk. */
    public static List<Figure> of(Kind kind) {
        return Arrays.stream(values()).filter(figure -> figure.kind == kind).toList();
    }

    FigureValue from(CaseTally tally) {
        return switch (kind) {
            case COUNT ->
                new FigureValue(
                        this,
                        tally.cases(),
                        part == null ? tally.cases() : tally.facts().get(part));
            case RATE ->
                new FigureValue(this, tally.facts().get(of), tally.facts().get(part));
            case TIMES -> new FigureValue(this, tally.facts().get(of), tally.hops());
            case HOURS ->
                new FigureValue(
                        this, tally.facts().get(of), tally.seconds().getOrDefault(stage, 0L) / SECONDS_IN_AN_HOUR);
        };
    }
}
