package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridwhistle.cases.AssignmentState;
import org.gridwhistle.cases.ProcessStanding;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;

/** Reads where instances stand in bulk: three queries a page, whatever the page holds. */
@Component
class EngineStanding implements ProcessStanding {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    EngineStanding(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
    }

    @Override
    public Page<Standing> cases(String cursor, int limit) {
        return page(ModelNames.MAIN, cursor, limit, instances -> {
            var stages = stages(instances);
            return instances.stream()
                    .map(each -> new Standing(each.getBusinessKey(), 1, stages.get(each.getId())))
                    .toList();
        });
    }

    @Override
    public Optional<Standing> of(String caseNumber) {
        var instances = mainOf(caseNumber);
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        stages(instances).values().forEach(stages::addAll);
        return Optional.of(new Standing(caseNumber, instances.size(), stages));
    }

    private Map<String, Set<Stage>> stages(List<ProcessInstance> instances) {
        Map<String, Set<Stage>> stages = new HashMap<>();
        instances.forEach(each -> stages.put(each.getId(), EnumSet.noneOf(Stage.class)));
        tasksOf(instances).forEach(task -> ModelNames.stageOf(task.getTaskDefinitionKey())
                .ifPresent(stage -> stages.get(task.getProcessInstanceId()).add(stage)));
        // each call of a department keeps its assignment in a variable of its own until it returns
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(ids(instances))
                .variableName(ModelNames.ASSIGNMENT_ID)
                .list()
                .forEach(call -> stages.get(call.getProcessInstanceId()).add(Stage.DEPARTMENTS));
        instances.stream()
                .filter(ProcessInstance::isSuspended)
                .forEach(each -> stages.put(each.getId(), EnumSet.of(Stage.SUSPENDED)));
        return stages;
    }

    @Override
    public Page<DepartmentStanding> departments(String cursor, int limit) {
        return page(ModelNames.DEPARTMENT, cursor, limit, this::departmentStandings);
    }

    @Override
    public List<DepartmentStanding> departmentsOf(String caseNumber) {
        var instances = called(mainOf(caseNumber));
        return instances.isEmpty() ? List.of() : departmentStandings(instances);
    }

    private List<ProcessInstance> mainOf(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ModelNames.MAIN)
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private List<ProcessInstance> called(List<ProcessInstance> mains) {
        return mains.stream()
                .flatMap(main -> runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ModelNames.DEPARTMENT)
                        .superProcessInstanceId(main.getId())
                        .list()
                        .stream())
                .toList();
    }

    private List<DepartmentStanding> departmentStandings(List<ProcessInstance> instances) {
        Map<String, AssignmentState> states = new HashMap<>();
        tasksOf(instances)
                .forEach(task -> states.put(task.getProcessInstanceId(), assignmentState(task.getTaskDefinitionKey())));
        return instances.stream()
                .map(each -> {
                    var key = BusinessKey.parse(each.getBusinessKey());
                    return new DepartmentStanding(key.caseNumber(), key.assignmentId(), states.get(each.getId()));
                })
                .toList();
    }

    private static AssignmentState assignmentState(String element) {
        return switch (element) {
            case ModelNames.SIGN -> AssignmentState.SIGNING;
            case ModelNames.REPLY -> AssignmentState.WORKING;
            default -> null;
        };
    }

    @Override
    public Page<SupervisionStanding> supervisions(String cursor, int limit) {
        return page(ModelNames.SUPERVISION, cursor, limit, this::supervisionStandings);
    }

    @Override
    public List<SupervisionStanding> supervisionsOf(String caseNumber) {
        var instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(ModelNames.SUPERVISION)
                .processInstanceBusinessKeyLike(BusinessKey.anySupervisionOf(caseNumber))
                .list();
        return instances.isEmpty() ? List.of() : supervisionStandings(instances);
    }

    private List<SupervisionStanding> supervisionStandings(List<ProcessInstance> instances) {
        var answered = tasksOf(instances).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(ModelNames.REVIEW))
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.stream()
                .map(each -> {
                    var key = BusinessKey.parse(each.getBusinessKey());
                    return new SupervisionStanding(
                            key.caseNumber(), key.supervisionId(), answered.contains(each.getId()));
                })
                .toList();
    }

    @Override
    public Page<TimerStanding> timers(String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        var timers = jobs.createJobQuery().timers().orderByJobId().asc().listPage(from, limit);
        return new Page<>(timerStandings(timers), timers.size() < limit ? null : String.valueOf(from + limit));
    }

    @Override
    public List<TimerStanding> timersOf(String caseNumber) {
        var mains = mainOf(caseNumber);
        var ids = Stream.concat(mains.stream(), called(mains).stream())
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : timerStandings(
                        jobs.createJobQuery().processInstanceIds(ids).timers().list());
    }

    private List<TimerStanding> timerStandings(List<Job> timers) {
        var keys = businessKeys(timers);
        return timers.stream()
                .filter(job -> keys.containsKey(job.getProcessInstanceId()))
                .filter(job -> WaitingTimers.element((JobEntity) job) != null)
                .map(job -> timerStanding(keys.get(job.getProcessInstanceId()), (JobEntity) job))
                .toList();
    }

    private static TimerStanding timerStanding(BusinessKey key, JobEntity job) {
        Instant at = job.getDuedate().toInstant();
        return new TimerStanding(
                key.caseNumber(),
                key.assignmentId(),
                ModelNames.SILENCE.equals(WaitingTimers.element(job)),
                at.equals(ModelNames.NEVER) ? null : at,
                job.isSuspended(),
                job.getExceptionMessage() != null);
    }

    private <T> Page<T> page(String process, String cursor, int limit, Function<List<ProcessInstance>, List<T>> read) {
        // the engine offers no key-set; its ids grow with time, so only an instance that ends moves a page
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        var instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceId()
                .asc()
                .listPage(from, limit);
        if (instances.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return new Page<>(read.apply(instances), instances.size() < limit ? null : String.valueOf(from + limit));
    }

    private List<Task> tasksOf(List<ProcessInstance> instances) {
        return tasks.createTaskQuery().processInstanceIdIn(ids(instances)).list();
    }

    private static String[] ids(Collection<ProcessInstance> instances) {
        return instances.stream().map(ProcessInstance::getId).toArray(String[]::new);
    }

    @Override
    public List<StuckTimer> stuckTimers(Instant overdueSince, int limit) {
        List<Job> stuck = new ArrayList<>();
        stuck.addAll(earliestFirst(jobs.createJobQuery().noRetriesLeft(), limit));
        stuck.addAll(earliestFirst(
                jobs.createJobQuery().timers().withRetriesLeft().duedateLowerThan(Date.from(overdueSince)), limit));
        if (stuck.isEmpty()) {
            return List.of();
        }
        var elements = elementsById();
        var keys = businessKeys(stuck);
        return stuck.stream()
                .map(job -> new StuckTimer(
                        Optional.ofNullable(keys.get(job.getProcessInstanceId()))
                                .map(BusinessKey::caseNumber)
                                .orElse(null),
                        elements.get(job.getJobDefinitionId()),
                        job.getDuedate() == null ? null : job.getDuedate().toInstant(),
                        job.getExceptionMessage()))
                .toList();
    }

    private static List<Job> earliestFirst(JobQuery query, int limit) {
        return query.orderByJobDuedate().asc().orderByJobId().asc().listPage(0, limit);
    }

    private Map<String, String> elementsById() {
        return jobs.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private Map<String, BusinessKey> businessKeys(List<Job> ofJobs) {
        Set<String> ids = ofJobs.stream()
                .map(Job::getProcessInstanceId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, each -> BusinessKey.parse(each.getBusinessKey())));
    }
}
