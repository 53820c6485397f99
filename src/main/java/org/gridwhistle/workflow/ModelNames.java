package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gridwhistle.cases.Stage;

/** The words shared by the process files in {@code bpmn/} and the code; a test holds both together. */
final class ModelNames {

    static final String MAIN = "whistle-case";
    static final String DEPARTMENT = "department-handling";
    static final String SUPERVISION = "supervision";

    static final String CALL_DEPARTMENTS = "callActivity_handleDepartment";
    static final String SIGN = "userTask_signAssignment";
    static final String REPLY = "userTask_replyAssignment";
    static final String ANSWER = "userTask_answerSupervision";
    static final String REVIEW = "userTask_reviewSupervision";

    /** The one timer of a case, and of each department's round, that waits for the next rung of whichever clock. */
    static final String LADDER = "timer_nextRung";

    static final String SILENCE = "timer_evaluationSilence";

    /** Messages. */
    static final String ENDED_EARLY = "endedEarly";

    static final String CASE_CLOSED = "caseClosed";

    /** Variable of a start: where the case begins, a {@link Stage}. */
    static final String ENTRY = "entry";
    /** Variable of a completed task: which way it was left. */
    static final String STEP = "step";
    /** Variable of one department's call. */
    static final String ASSIGNMENT_ID = "assignmentId";

    /** No rung is left, but a timer needs a date: one that never comes and fits every database. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Map<Stage, String> TASKS = new EnumMap<>(Map.of(
            Stage.TRIAGE, "userTask_triageCase",
            Stage.CLAIMING, "userTask_claimCase",
            Stage.HANDLING, "userTask_handleCase",
            Stage.VERIFYING, "userTask_verifyReply",
            Stage.EVALUATING, "userTask_evaluateCase"));

    private ModelNames() {}

    /** The user task at which a case of that stage waits; DEPARTMENTS waits at a call, SUSPENDED and CLOSED nowhere. */
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

    static Date orNever(Instant instant) {
        return Date.from(instant == null ? NEVER : instant);
    }
}
