package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.shared.ProcessVersions;
import org.gridwhistle.shared.ProcessVersions.Version;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases under way when a release brings a new model: they stay on theirs until they are moved. */
@ScenarioTest
class ProcessVersionsScenarioTest {

    private static final Map<String, String> ACTOR = Map.of(
            "TRIAGE", "station1",
            "CLAIMING", "deputy1",
            "HANDLING", "deputy1",
            "VERIFYING", "deputy1",
            "EVALUATING", "grid1");

    private static final Map<String, String> ACT = Map.of(
            "TRIAGE", "dispatch",
            "CLAIMING", "claim",
            "HANDLING", "resolve",
            "VERIFYING", "accept",
            "EVALUATING", "evaluate");

    @Autowired
    Api api;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessVersions versions;

    @Autowired
    ConsistencyCheck check;

    Whistles whistles;
    OlderModels models;

    @BeforeEach
    void beginOnTheOlderModels() {
        whistles = new Whistles(api);
        models = new OlderModels(engine.getRepositoryService());
        models.deployOlder();
    }

    @AfterEach
    void endOnTheNewest() {
        models.deployNewest();
        versions.move();
    }

    @Test
    @DisplayName("新版流程：在办案件留在原版，迁移后照常办结，迁不动的说明原因")
    void movesRunningCasesToTheNewestModelAndNamesWhatCannotMove() {
        var movable = List.of(
                whistles.waitingForStation(),
                whistles.waitingForDeputy(),
                whistles.handled(),
                whistles.waitingForSignature(),
                whistles.signed(),
                whistles.resolved());
        String stuck = whistles.replied();
        var all = new ArrayList<>(movable);
        all.add(stuck);
        int older = version("whistle-case");
        models.deployNewest();
        var timers = timers(all);
        assertThat(timers).isNotEmpty();

        assertThat(places(older))
                .containsEntry("userTask_triageCase", 1)
                .containsEntry("userTask_claimCase", 1)
                .containsEntry("userTask_handleCase", 1)
                .containsEntry("callActivity_handleDepartment", 2)
                .containsEntry(OlderModels.GONE, 1)
                .containsEntry("userTask_evaluateCase", 1);

        var trial = versions.tryToMove();
        assertThat(trial.moved()).isGreaterThanOrEqualTo(movable.size() + 2);
        assertNames(trial, stuck, older);
        assertThat(versionsOf(all)).containsOnly(older);
        assertThat(timers(all)).isEqualTo(timers);

        var move = versions.move();
        assertThat(move.moved()).isEqualTo(trial.moved());
        assertNames(move, stuck, older);
        assertThat(versionsOf(movable)).containsOnly(older + 1);
        assertThat(versionsOf(List.of(stuck))).containsOnly(older);
        assertThat(timers(all)).as("timers keep their due times").isEqualTo(timers);

        moveByHand(stuck);
        assertThat(versions.move().complete()).isTrue();
        assertThat(versions.standing())
                .filteredOn(version -> version.instances() > 0)
                .allMatch(Version::newest);
        assertThat(check.standing().faults()).noneMatch(fault -> all.stream().anyMatch(fault::contains));
        all.forEach(this::driveToClose);
    }

    private void assertNames(ProcessVersions.Outcome outcome, String stuck, int older) {
        assertThat(outcome.stranded())
                .extracting("process", "version", "newest", "reason", "instances", "businessKeys")
                .containsExactly(tuple(
                        "whistle-case",
                        older,
                        older + 1,
                        "the newest version has no " + OlderModels.GONE + " 旧代表核实",
                        1,
                        List.of(stuck)));
    }

    private Map<String, Integer> places(int version) {
        return versions.standing().stream()
                .filter(each -> each.process().equals("whistle-case") && each.version() == version)
                .flatMap(each -> each.places().stream())
                .collect(Collectors.toMap(ProcessVersions.Place::element, ProcessVersions.Place::times));
    }

    private int version(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private Set<Integer> versionsOf(List<String> numbers) {
        return numbers.stream()
                .map(this::instance)
                .map(instance -> engine.getRepositoryService()
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getVersion())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ProcessInstance instance(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Which timers wait, and until when, of the cases and of their departments. */
    private Map<String, List<String>> timers(List<String> numbers) {
        var timers = new HashMap<String, List<String>>();
        for (String number : numbers) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKeyLike(number + "%")
                    .list()
                    .forEach(instance -> timers.put(
                            instance.getBusinessKey(),
                            engine
                                    .getManagementService()
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .list()
                                    .stream()
                                    .map(job -> job.getId() + " " + job.getDuedate())
                                    .sorted()
                                    .toList()));
        }
        return timers;
    }

    /** What an administrator of the engine does when an element has a new name. */
    private void moveByHand(String number) {
        var instance = instance(number);
        var newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("whistle-case")
                .latestVersion()
                .singleResult();
        var plan = engine.getRuntimeService()
                .createMigrationPlan(instance.getProcessDefinitionId(), newest.getId())
                .mapEqualActivities()
                .mapActivities(OlderModels.GONE, OlderModels.INSTEAD_OF)
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();
    }

    private void driveToClose(String number) {
        String stage;
        while (!(stage = stage(number)).equals("CLOSED")) {
            if (!stage.equals("DEPARTMENTS")) {
                whistles.does(ACTOR.get(stage), number, ACT.get(stage));
            } else if (whistles.allowed("dept-urban", number).contains("sign")) {
                whistles.does("dept-urban", number, "sign");
            } else {
                whistles.does("dept-urban", number, "reply");
            }
        }
        assertThat(instance(number)).isNull();
    }

    private String stage(String number) {
        return whistles.read("supervisor1", number).at("/stage").asString();
    }
}
