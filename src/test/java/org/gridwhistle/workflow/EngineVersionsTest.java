package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridwhistle.shared.ProcessVersions.Stranded;
import org.gridwhistle.shared.ProcessVersions.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moving instances between versions of any model, tried on small ones; with the product's own in a scenario. */
@Tag("database")
class EngineVersionsTest {

    /** More than are moved at once. */
    private static final int MANY = 60;

    private static BareEngine bare;
    private static EngineVersions versions;

    private String process;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
        versions = new EngineVersions(bare.engine, new EngineConflicts(), bare.transaction.getTransactionManager());
    }

    @BeforeEach
    void chooseProcess() {
        process = "toy-" + UUID.randomUUID();
    }

    @Test
    void movesTheOthersWhenOneOfABatchCannot() {
        deploy(twoTasks("userTask_first", "userTask_second"));
        IntStream.range(0, MANY).forEach(this::start);
        complete("case 7");
        deploy(oneTask("userTask_first"));

        assertThat(mine(versions.tryToMove().stranded())).hasSize(1);
        assertThat(instancesOn(1)).isEqualTo(MANY);
        var outcome = versions.move();

        assertThat(mine(outcome.stranded()))
                .containsExactly(new Stranded(
                        process, 1, 2, "the newest version has no userTask_second 任务", 1, List.of("case 7")));
        assertThat(outcome.complete()).isFalse();
        assertThat(instancesOn(1)).isEqualTo(1);
        assertThat(instancesOn(2)).isEqualTo(MANY - 1);

        complete("case 7");
        assertThat(mine(versions.move().stranded())).isEmpty();
    }

    @Test
    void saysThatAnElementBecameAnotherKind() {
        deploy(oneTask("userTask_first"));
        start(1);
        deploy(Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("userTask_first")
                .timerWithDate("9999-01-01T00:00:00")
                .endEvent()
                .done());

        assertThat(mine(versions.tryToMove().stranded()))
                .extracting(Stranded::reason)
                .containsExactly(
                        "userTask_first 任务 is a userTask here and a intermediateCatchEvent in the newest version");
        complete("case 1");
    }

    @Test
    void movesWhatIsSuspendedAndLeavesItSo() {
        deploy(oneTask("userTask_first"));
        start(1);
        bare.engine.getRuntimeService().suspendProcessInstanceById(bare.instance(key(1)));
        deploy(twoTasks("userTask_first", "userTask_second"));

        versions.move();

        assertThat(instancesOn(2)).isEqualTo(1);
        assertThat(bare.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key(1))
                        .suspended()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsWhoStandsWhere() {
        deploy(twoTasks("userTask_first", "userTask_second"));
        IntStream.range(0, 3).forEach(this::start);
        complete("case 0");

        assertThat(versions.standing())
                .filteredOn(version -> version.process().equals(process))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.newest()).isTrue();
                    assertThat(version.instances()).isEqualTo(3);
                    assertThat(version.places())
                            .extracting("element", "name", "times")
                            .containsExactlyInAnyOrder(
                                    tuple("userTask_first", "任务", 2), tuple("userTask_second", "任务", 1));
                });
    }

    private List<Stranded> mine(List<Stranded> stranded) {
        return stranded.stream()
                .filter(each -> each.process().equals(process))
                .map(this::withoutPrefix)
                .toList();
    }

    private Stranded withoutPrefix(Stranded each) {
        return new Stranded(
                each.process(),
                each.version(),
                each.newest(),
                each.reason(),
                each.instances(),
                each.businessKeys().stream()
                        .map(key -> key.substring(process.length() + 1))
                        .toList());
    }

    private long instancesOn(int version) {
        return versions.standing().stream()
                .filter(each -> each.process().equals(process) && each.version() == version)
                .mapToLong(Version::instances)
                .sum();
    }

    private BpmnModelInstance oneTask(String task) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(task)
                .name("任务")
                .endEvent()
                .done();
    }

    private BpmnModelInstance twoTasks(String first, String second) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(first)
                .name("任务")
                .userTask(second)
                .name("任务")
                .endEvent()
                .done();
    }

    private void deploy(BpmnModelInstance model) {
        bare.engine
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy();
    }

    private void start(int number) {
        bare.engine.getRuntimeService().startProcessInstanceByKey(process, key(number));
    }

    private String key(int number) {
        return process + " case " + number;
    }

    private void complete(String which) {
        var tasks = bare.engine.getTaskService();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(process + " " + which)
                .singleResult()
                .getId());
    }
}
