package org.gridwhistle.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
        inOneCommand(() -> {
            var started = (ProcessInstanceWithVariablesImpl)
                    runtime.startProcessInstanceByKey(process, key.toString(), passing(routing));
            forget(routing, started.getExecutionEntity());
        });
    }

    /**
     * Within a command. The task completes itself: the public call would read more, to check rights that nobody has here.
     *
     * @return the instance, which waits elsewhere now or has ended
     */
    ExecutionEntity complete(BusinessKey key, String element, Map<String, Object> routing) {
        var task = (TaskEntity) tasks.createTaskQuery()
                .processInstanceBusinessKey(key.toString())
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            throw new ProcessOutOfStep(key, element);
        }
        var instance = task.getProcessInstance();
        if (!routing.isEmpty()) {
            task.setExecutionVariables(passing(routing));
        }
        task.complete();
        forget(routing, instance);
        return instance;
    }

    void send(String message, BusinessKey key) {
        runtime.messageEventReceived(message, require(key).getId());
    }

    ExecutionEntity require(BusinessKey key) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
        if (instance == null) {
            throw new ProcessOutOfStep(key);
        }
        return (ExecutionEntity) instance;
    }

    /** What a gateway right behind decides by is never stored. */
    private static Map<String, Object> passing(Map<String, Object> routing) {
        var variables = new HashMap<String, Object>();
        routing.forEach((name, value) -> variables.put(name, Variables.untypedValue(value, true)));
        return variables;
    }

    /** The engine notes that an instance without variables has none, and does not look for them at the next step. */
    private static void forget(Map<String, Object> routing, ExecutionEntity instance) {
        if (!instance.isEnded()) {
            routing.keySet().forEach(instance::removeVariable);
        }
    }
}
