package org.gridwhistle.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridwhistle.cases.CaseProcess.Retiming;
import org.springframework.stereotype.Component;

/** Moves the engine's timers; none is ever created or deleted for it. */
@Component
class WaitingTimers {

    /** Business keys in one query. */
    private static final int AT_ONCE = 500;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final WaitingInstances instances;
    private final TimersOfClocks clocks;
    private final Clock clock;

    WaitingTimers(ProcessEngine engine, WaitingInstances instances, AskedCases cases, Clock clock) {
        this.runtime = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
        this.instances = instances;
        this.clocks = new TimersOfClocks(cases);
        this.clock = clock;
    }

    /** Within a command. Clocks were started or stopped: the ladder waits for whichever rung comes next. */
    void follow(ExecutionEntity instance, BusinessKey key) {
        if (!instance.isEnded()) {
            moveLadder(instance, clocks.nextRungAt(key));
        }
    }

    /** Within a command. Its clocks stand still. What it owes already stays owed. */
    void rest(ExecutionEntity instance) {
        moveLadder(instance, ModelNames.orNever(null));
    }

    private void moveLadder(ExecutionEntity instance, Date at) {
        instance.getJobs().stream()
                .filter(job -> ModelNames.LADDER.equals(element(job)))
                .forEach(job -> move(job, at));
    }

    /** Two queries for so many timers at once, and their updates in one batch. */
    void move(Collection<Retiming> timers) {
        var byKey = new TreeMap<String, Map<String, Date>>();
        timers.forEach(each -> byKey.computeIfAbsent(key(each), key -> new HashMap<>())
                .put(each.silence() ? ModelNames.SILENCE : ModelNames.LADDER, ModelNames.orNever(each.at())));
        var keys = List.copyOf(byKey.keySet());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            var some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            instances.inOneCommand(() -> move(some, byKey));
        }
    }

    private static String key(Retiming timer) {
        return BusinessKey.of(timer.caseNumber(), timer.assignmentId()).toString();
    }

    private void move(List<String> keys, Map<String, Map<String, Date>> datesByKey) {
        var keyById = withKeys(keys).stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        if (keyById.isEmpty()) {
            return;
        }
        for (Job job : timersOf(keyById.keySet())) {
            Date at = datesByKey.get(keyById.get(job.getProcessInstanceId())).get(element((JobEntity) job));
            if (at != null) {
                move((JobEntity) job, at);
            }
        }
    }

    /** By the kind of the timer, because a job knows its element only through another row. */
    static String element(JobEntity job) {
        return switch (job.getJobHandlerType()) {
            case TimerStartEventSubprocessJobHandler.TYPE -> ModelNames.LADDER;
            case TimerExecuteNestedActivityJobHandler.TYPE -> ModelNames.SILENCE;
            default -> null;
        };
    }

    private List<ProcessInstance> withKeys(List<String> keys) {
        var query = runtime.createNativeProcessInstanceQuery();
        var marks = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            query.parameter("key" + i, keys.get(i));
            marks.append(i == 0 ? "" : ", ").append("#{key").append(i).append('}');
        }
        return query.sql("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ in (" + marks + ")")
                .list();
    }

    private List<Job> timersOf(Set<String> instanceIds) {
        return jobs.createJobQuery().processInstanceIds(instanceIds).timers().list();
    }

    /** A timer that is due, or failed and waits for its next try, owes a rung already and must not be put off. */
    private void move(JobEntity job, Date at) {
        boolean owing = job.getExceptionMessage() != null
                || !job.getDuedate().toInstant().isAfter(clock.instant());
        boolean wanted = owing
                ? at.before(job.getDuedate())
                : at.getTime() != job.getDuedate().getTime();
        if (wanted) {
            // not by the public call, which reads each job again
            job.setDuedate(at);
        }
    }
}
