package org.gridwhistle.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Finds instances by their business key and takes them on; whatever does not wait where it should is damage. */
@Component
class WaitingInstances {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CommandExecutor commands;

    WaitingInstances(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** Several calls to the engine as one: it reads each row once and writes at the end. */
    <T> T inOneCommand(Supplier<T> calls) {
        return commands.execute(context -> calls.get());
    }

    void inOneCommand(Runnable calls) {
        inOneCommand(() -> {
            calls.run();
            return null;
        });
    }

    void start(String process, BusinessKey key, Map<String, Object> routing) {
        runtime.startProcessInstanceByKey(process, key.toString(), passing(routing));
    }

    /** @return the id of the instance */
    String complete(BusinessKey key, String element, Map<String, Object> routing) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.toString())
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            throw new ProcessOutOfStep(key, element);
        }
        tasks.complete(task.getId(), passing(routing));
        return task.getProcessInstanceId();
    }

    void send(String message, BusinessKey key) {
        runtime.messageEventReceived(message, require(key).getId());
    }

    Optional<ProcessInstance> find(BusinessKey key) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult());
    }

    ProcessInstance require(BusinessKey key) {
        return find(key).orElseThrow(() -> new ProcessOutOfStep(key));
    }

    /** What a gateway right behind decides by is forgotten with the step, so it is never stored. */
    private static Map<String, Object> passing(Map<String, Object> routing) {
        var variables = new HashMap<String, Object>();
        routing.forEach((name, value) -> variables.put(name, Variables.untypedValue(value, true)));
        return variables;
    }
}
