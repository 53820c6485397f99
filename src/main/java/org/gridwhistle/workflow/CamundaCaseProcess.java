package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.cases.CaseProcess;
import org.gridwhistle.cases.ProcessTimers;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.springframework.stereotype.Component;

/**
 * Moves the token of {@code bpmn/whistle-case.bpmn} as the acts on a case say. {@link ProcessTimers} set the timers that
 * a step starts; one that already waits is moved by {@link #retime} alone.
 */
@Component
class CamundaCaseProcess implements CaseProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    CamundaCaseProcess(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
    }

    @Override
    public void start(String caseNumber, Stage at, ProcessTimers timers) {
        var variables = new HashMap<String, Object>();
        variables.put(ModelNames.ENTRY, at.name());
        variables.put(ModelNames.HANDLE_RUNG_AT, ModelNames.orNever(timers.handleRungAt()));
        if (at == Stage.CLAIMING) {
            variables.put(ModelNames.CLAIM_RUNG_AT, ModelNames.orNever(timers.claimRungAt()));
        }
        runtime.startProcessInstanceByKey(ModelNames.MAIN, caseNumber, variables);
    }

    @Override
    public void leave(String caseNumber, Stage from, Step step, ProcessTimers timers) {
        String task = waitingTask(new BusinessKey(caseNumber, null), ModelNames.taskOf(from));
        switch (step) {
            case WITHDRAWN, REFUSED -> tasks.handleBpmnError(task, step.name());
            default -> tasks.complete(task, variables(step, timers));
        }
    }

    private static Map<String, Object> variables(Step step, ProcessTimers timers) {
        var variables = new HashMap<String, Object>();
        variables.put(ModelNames.STEP, step.name());
        switch (step) {
            case DISPATCHED -> variables.put(ModelNames.CLAIM_RUNG_AT, ModelNames.orNever(timers.claimRungAt()));
            case RELEASED, REFERRED_UPWARD -> {
                variables.put(ModelNames.ENTRY, Stage.CLAIMING.name());
                variables.put(ModelNames.CLAIM_RUNG_AT, ModelNames.orNever(timers.claimRungAt()));
            }
            case DECLINED_BY_ALL -> variables.put(ModelNames.ENTRY, Stage.TRIAGE.name());
            case DISSATISFIED -> {
                variables.put(ModelNames.ENTRY, Stage.HANDLING.name());
                variables.put(ModelNames.HANDLE_RUNG_AT, ModelNames.orNever(timers.handleRungAt()));
            }
            case RESOLVED, ACCEPTED ->
                variables.put(ModelNames.EVALUATE_RUNG_AT, ModelNames.orNever(timers.evaluateRungAt()));
            default -> {
                // starts no timer
            }
        }
        return variables;
    }

    @Override
    public void signed(String caseNumber, long assignmentId, Instant nextRungAt) {
        tasks.complete(
                waitingTask(new BusinessKey(caseNumber, assignmentId), ModelNames.SIGN),
                Map.of(ModelNames.RUNG_AT, ModelNames.orNever(nextRungAt)));
    }

    @Override
    public void replied(String caseNumber, long assignmentId) {
        tasks.complete(waitingTask(new BusinessKey(caseNumber, assignmentId), ModelNames.REPLY));
    }

    @Override
    public void retime(String caseNumber, ClockKind kind, Long assignmentId, Instant nextRungAt) {
        var key = new BusinessKey(caseNumber, assignmentId);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
        if (instance == null) {
            throw new ProcessOutOfStep(key, ModelNames.timersOf(kind).get(0));
        }
        for (String timer : ModelNames.timersOf(kind)) {
            var job = jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .singleResult();
            if (job != null) {
                jobs.setJobDuedate(job.getId(), ModelNames.orNever(nextRungAt));
                return;
            }
        }
        if (kind != ClockKind.HANDLE) {
            throw new ProcessOutOfStep(key, ModelNames.timersOf(kind).get(0));
        }
        waitForHandleRungAgain(instance, nextRungAt);
    }

    /** The ladder of the whole case had ended, and a later due time has set it up again. */
    private void waitForHandleRungAgain(Execution instance, Instant nextRungAt) {
        ActivityInstance[] rounds =
                runtime.getActivityInstance(instance.getId()).getActivityInstances(ModelNames.ROUND);
        if (rounds.length == 0) {
            throw new ProcessOutOfStep(instance.getProcessInstanceId(), ModelNames.ROUND);
        }
        runtime.setVariable(instance.getId(), ModelNames.HANDLE_RUNG_AT, ModelNames.orNever(nextRungAt));
        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(ModelNames.NEXT_HANDLE_RUNG, rounds[0].getId())
                .execute();
    }

    private String waitingTask(BusinessKey key, String element) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.toString())
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            throw new ProcessOutOfStep(key, element);
        }
        return task.getId();
    }
}
