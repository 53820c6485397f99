package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.cases.Stage;

/** The words shared by the process files in {@code bpmn/} and the code; a test holds both together. */
final class ModelNames {

    static final String MAIN = "whistle-case";
    static final String DEPARTMENT = "department-handling";

    static final String ROUND = "subProcess_handleRound";
    static final String CALL_DEPARTMENTS = "callActivity_handleDepartment";
    static final String SIGN = "userTask_signAssignment";
    static final String REPLY = "userTask_replyAssignment";
    static final String NEXT_HANDLE_RUNG = "timer_nextHandleRung";

    /** Variable: where a round begins or goes on, a {@link Stage}. */
    static final String ENTRY = "entry";
    /** Variable: which way the case left its last task, a {@code Step}. */
    static final String STEP = "step";
    /** Variable of one department's call. */
    static final String ASSIGNMENT_ID = "assignmentId";

    static final String CLAIM_RUNG_AT = "claimRungAt";
    static final String HANDLE_RUNG_AT = "handleRungAt";
    static final String EVALUATE_RUNG_AT = "evaluateRungAt";
    /** Variable of a department's round: the next rung of whichever clock runs there. */
    static final String RUNG_AT = "rungAt";

    /** No rung is left, but a timer needs a date: one that never comes and fits every database. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Map<Stage, String> TASKS = new EnumMap<>(Map.of(
            Stage.TRIAGE, "userTask_triageCase",
            Stage.CLAIMING, "userTask_claimCase",
            Stage.HANDLING, "userTask_handleCase",
            Stage.VERIFYING, "userTask_verifyReply",
            Stage.EVALUATING, "userTask_evaluateCase"));

    private static final Map<ClockKind, List<String>> TIMERS = new EnumMap<>(Map.of(
            ClockKind.CLAIM, List.of("timer_claimRung"),
            ClockKind.HANDLE, List.of("timer_handleRung", NEXT_HANDLE_RUNG),
            ClockKind.SIGN, List.of("timer_signRung"),
            ClockKind.REPLY, List.of("timer_replyRung"),
            ClockKind.EVALUATE, List.of("timer_evaluationSilence")));

    private ModelNames() {}

    /** The user task at which a case of that stage waits; DEPARTMENTS waits at a call, CLOSED nowhere. */
    static String taskOf(Stage stage) {
        return Optional.ofNullable(TASKS.get(stage))
                .orElseThrow(() -> new IllegalArgumentException("no task waits at " + stage));
    }

    /** The stage of an element where a case may wait. */
    static Optional<Stage> stageOf(String elementId) {
        if (CALL_DEPARTMENTS.equals(elementId)) {
            return Optional.of(Stage.DEPARTMENTS);
        }
        return TASKS.entrySet().stream()
                .filter(each -> each.getValue().equals(elementId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The elements at one of which a running clock's timer waits. */
    static List<String> timersOf(ClockKind kind) {
        return TIMERS.get(kind);
    }

    static Date orNever(Instant instant) {
        return Date.from(instant == null ? NEVER : instant);
    }
}
