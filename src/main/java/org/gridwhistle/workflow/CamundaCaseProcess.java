package org.gridwhistle.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.gridwhistle.cases.CaseProcess;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.springframework.stereotype.Component;

/** Moves the tokens of {@code whistle-case} and {@code department-handling} as the acts on a case say. */
@Component
class CamundaCaseProcess implements CaseProcess {

    /** Ways out of a department's signing that are no {@link Step} of the case. */
    private enum Signing {
        SIGNED,
        REROUTED,
        JOINT_RETURNED,
        LEAD_RETURNED
    }

    private static final Set<Step> ENDINGS = EnumSet.of(Step.WITHDRAWN, Step.REFUSED, Step.MERGED);

    private final RuntimeService runtime;
    private final WaitingInstances instances;
    private final WaitingTimers timers;

    CamundaCaseProcess(ProcessEngine engine, WaitingInstances instances, WaitingTimers timers) {
        this.runtime = engine.getRuntimeService();
        this.instances = instances;
        this.timers = timers;
    }

    @Override
    public void start(String caseNumber, Stage at) {
        instances.start(ModelNames.MAIN, BusinessKey.ofCase(caseNumber), Map.of(ModelNames.ENTRY, at.name()));
    }

    @Override
    public void leave(String caseNumber, Stage from, Step step) {
        var key = BusinessKey.ofCase(caseNumber);
        instances.inOneCommand(() -> timers.follow(instances.complete(key, ModelNames.taskOf(from), by(step)), key));
    }

    @Override
    public void signed(String caseNumber, long assignmentId) {
        var key = BusinessKey.of(caseNumber, assignmentId);
        instances.inOneCommand(() -> timers.follow(instances.complete(key, ModelNames.SIGN, by(Signing.SIGNED)), key));
    }

    @Override
    public void replied(String caseNumber, long assignmentId) {
        var key = BusinessKey.of(caseNumber, assignmentId);
        instances.inOneCommand(() -> instances.complete(key, ModelNames.REPLY, Map.of()));
    }

    @Override
    public void rerouted(String caseNumber, long assignmentId, long nextAssignmentId) {
        instances.inOneCommand(() -> {
            var instance = instances.complete(
                    BusinessKey.of(caseNumber, assignmentId),
                    ModelNames.SIGN,
                    Map.of(ModelNames.STEP, Signing.REROUTED.name(), ModelNames.ASSIGNMENT_ID, nextAssignmentId));
            timers.follow(instance, BusinessKey.of(caseNumber, nextAssignmentId));
        });
    }

    @Override
    public void returned(String caseNumber, long assignmentId, boolean toDeputy) {
        instances.inOneCommand(() -> instances.complete(
                BusinessKey.of(caseNumber, assignmentId),
                ModelNames.SIGN,
                by(toDeputy ? Signing.LEAD_RETURNED : Signing.JOINT_RETURNED)));
    }

    private static Map<String, Object> by(Enum<?> step) {
        return Map.of(ModelNames.STEP, step.name());
    }

    @Override
    public void end(String caseNumber, Step how) {
        if (!ENDINGS.contains(how)) {
            throw new IllegalArgumentException(how + " does not end a case at once");
        }
        var key = BusinessKey.ofCase(caseNumber);
        boolean over = instances.inOneCommand(() -> endIfActive(key));
        if (!over) {
            // a suspended instance takes no message
            instances.inOneCommand(() ->
                    runtime.activateProcessInstanceById(instances.require(key).getId()));
            instances.inOneCommand(() -> endIfActive(key));
        }
    }

    private boolean endIfActive(BusinessKey key) {
        var instance = instances.require(key);
        if (!instance.isSuspended()) {
            runtime.messageEventReceived(ModelNames.ENDED_EARLY, instance.getId());
        }
        return !instance.isSuspended();
    }

    // the engine suspends and activates in bulk, behind the back of what a command has read; so one after the other

    @Override
    public void suspend(String caseNumber) {
        instances.inOneCommand(() -> withCalled(caseNumber).forEach(timers::rest));
        instances.inOneCommand(
                () -> withCalled(caseNumber).forEach(each -> runtime.suspendProcessInstanceById(each.getId())));
    }

    @Override
    public void resume(String caseNumber) {
        instances.inOneCommand(
                () -> withCalled(caseNumber).forEach(each -> runtime.activateProcessInstanceById(each.getId())));
        instances.inOneCommand(() ->
                withCalled(caseNumber).forEach(each -> timers.follow(each, BusinessKey.parse(each.getBusinessKey()))));
    }

    private List<ExecutionEntity> withCalled(String caseNumber) {
        var main = instances.require(BusinessKey.ofCase(caseNumber));
        var called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(main.getId())
                .list();
        return Stream.concat(Stream.of(main), called.stream().map(ExecutionEntity.class::cast))
                .toList();
    }

    @Override
    public void retime(Collection<Retiming> moved) {
        timers.move(moved);
    }
}
