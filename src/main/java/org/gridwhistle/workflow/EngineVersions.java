package org.gridwhistle.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridwhistle.shared.ConflictDetector;
import org.gridwhistle.shared.ProcessVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves instances by the engine's own migration: elements keep their ids, so equal ids are the same place. */
@Component
class EngineVersions implements ProcessVersions {

    private static final int PAGE = 500;
    private static final int AT_ONCE = 50;
    /** A server at work beside this may hold an instance for a moment. */
    private static final int MOST_COLLISIONS = 5;

    private static final int NAMED = 5;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ConflictDetector conflicts;
    private final TransactionTemplate transaction;

    EngineVersions(ProcessEngine engine, EngineConflicts conflicts, PlatformTransactionManager transactions) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.conflicts = conflicts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Version> standing() {
        List<Version> standing = new ArrayList<>();
        byProcess().values().forEach(versions -> {
            var newest = versions.get(versions.size() - 1);
            for (ProcessDefinition definition : versions) {
                long instances = instancesOf(definition);
                if (instances > 0 || definition == newest) {
                    standing.add(new Version(
                            definition.getKey(),
                            definition.getVersion(),
                            definition == newest,
                            instances,
                            places(definition)));
                }
            }
        });
        return standing;
    }

    private List<Place> places(ProcessDefinition definition) {
        var model = new ModelElements(repository.getBpmnModelInstance(definition.getId()));
        // the frame of parallel calls and the calls in it are one place to whoever looks at the diagram
        Map<String, Integer> times = new LinkedHashMap<>();
        for (ActivityStatistics each :
                management.createActivityStatisticsQuery(definition.getId()).list()) {
            String element = ModelElements.withoutFrame(each.getId());
            if (each.getInstances() > 0 && !model.isFrame(element)) {
                times.merge(element, each.getInstances(), Math::max);
            }
        }
        return times.entrySet().stream()
                .map(each -> new Place(each.getKey(), model.nameOf(each.getKey()), each.getValue()))
                .toList();
    }

    @Override
    public Outcome tryToMove() {
        return new Move(false).all();
    }

    @Override
    public Outcome move() {
        return new Move(true).all();
    }

    private Map<String, List<ProcessDefinition>> byProcess() {
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ProcessDefinition::getKey, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private long instancesOf(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
    }

    /** Read before anything moves, because a moved instance would shift the pages. */
    private List<ProcessInstance> listInstancesOf(ProcessDefinition definition) {
        List<ProcessInstance> found = new ArrayList<>();
        List<ProcessInstance> page;
        do {
            page = runtime.createProcessInstanceQuery()
                    .processDefinitionId(definition.getId())
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(found.size(), PAGE);
            found.addAll(page);
        } while (page.size() == PAGE);
        return found;
    }

    /** One run over all instances, in earnest or only to see. */
    private final class Move {

        private record Group(String process, int version, int newest, String reason) {}

        private final boolean inEarnest;
        private final Map<Group, List<String>> stranded = new LinkedHashMap<>();
        private int moved;

        Move(boolean inEarnest) {
            this.inEarnest = inEarnest;
        }

        Outcome all() {
            byProcess().values().forEach(versions -> {
                var newest = versions.get(versions.size() - 1);
                versions.subList(0, versions.size() - 1).forEach(old -> version(old, newest));
            });
            return new Outcome(
                    moved,
                    stranded.entrySet().stream()
                            .map(each -> new Stranded(
                                    each.getKey().process(),
                                    each.getKey().version(),
                                    each.getKey().newest(),
                                    each.getKey().reason(),
                                    each.getValue().size(),
                                    each.getValue().stream().limit(NAMED).toList()))
                            .toList());
        }

        private void version(ProcessDefinition old, ProcessDefinition newest) {
            var instances = listInstancesOf(old);
            for (int from = 0; from < instances.size(); from += AT_ONCE) {
                var batch = instances.subList(from, Math.min(from + AT_ONCE, instances.size()));
                if (failureOf(old, newest, batch).isEmpty()) {
                    moved += batch.size();
                } else {
                    batch.forEach(instance -> alone(old, newest, instance));
                }
            }
        }

        private void alone(ProcessDefinition old, ProcessDefinition newest, ProcessInstance instance) {
            var failure = failureOf(old, newest, List.of(instance));
            if (failure.isEmpty()) {
                moved++;
            } else if (isOn(old, instance)) {
                var group = new Group(
                        old.getKey(), old.getVersion(), newest.getVersion(), reason(failure.get(), old, newest));
                stranded.computeIfAbsent(group, each -> new ArrayList<>()).add(instance.getBusinessKey());
            }
        }

        private Optional<RuntimeException> failureOf(
                ProcessDefinition old, ProcessDefinition newest, List<ProcessInstance> instances) {
            var ids = instances.stream().map(ProcessInstance::getId).toList();
            RuntimeException failure = null;
            for (int tries = 0; tries < MOST_COLLISIONS; tries++) {
                try {
                    transaction.executeWithoutResult(status -> {
                        var plan = runtime.createMigrationPlan(old.getId(), newest.getId())
                                .mapEqualActivities()
                                .build();
                        runtime.newMigration(plan).processInstanceIds(ids).execute();
                        if (!inEarnest) {
                            status.setRollbackOnly();
                        }
                    });
                    return Optional.empty();
                } catch (RuntimeException refused) {
                    failure = refused;
                    if (!conflicts.isConflict(refused)) {
                        break;
                    }
                }
            }
            return Optional.of(failure);
        }

        /** False when it has ended meanwhile, or another process of this command has moved it. */
        private boolean isOn(ProcessDefinition definition, ProcessInstance instance) {
            return runtime.createProcessInstanceQuery()
                            .processInstanceId(instance.getId())
                            .processDefinitionId(definition.getId())
                            .count()
                    > 0;
        }

        private String reason(RuntimeException failure, ProcessDefinition old, ProcessDefinition newest) {
            return failure instanceof MigratingProcessInstanceValidationException invalid
                    ? new WhyStranded(
                                    new ModelElements(repository.getBpmnModelInstance(old.getId())),
                                    new ModelElements(repository.getBpmnModelInstance(newest.getId())))
                            .of(invalid.getValidationReport())
                    : String.valueOf(failure.getMessage());
        }
    }
}
