package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridwhistle.cases.AssignmentState;
import org.gridwhistle.cases.CaseProcess.Retiming;
import org.gridwhistle.cases.ProcessStanding.DepartmentStanding;
import org.gridwhistle.cases.ProcessStanding.Standing;
import org.gridwhistle.cases.ProcessStanding.SupervisionStanding;
import org.gridwhistle.cases.ProcessStanding.TimerStanding;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.gridwhistle.shared.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EngineStandingTest {

    private static BareEngine bare;

    private EngineStanding standing;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void prepare() {
        standing = new EngineStanding(bare.engine);
    }

    @Test
    void tellsForEveryCaseWhereItsInstanceStands() {
        String claiming = started(Stage.CLAIMING);
        String withDepartments = withDepartments(31L, 32L);
        String evaluating = started(Stage.HANDLING);
        bare.process.leave(evaluating, Stage.HANDLING, Step.RESOLVED);

        assertThat(allCases())
                .contains(
                        new Standing(claiming, 1, Set.of(Stage.CLAIMING)),
                        new Standing(withDepartments, 1, Set.of(Stage.DEPARTMENTS)),
                        new Standing(evaluating, 1, Set.of(Stage.EVALUATING)));
        assertThat(standing.of(withDepartments)).contains(new Standing(withDepartments, 1, Set.of(Stage.DEPARTMENTS)));
    }

    @Test
    void tellsWhereEachDepartmentStands() {
        String number = withDepartments(41L, 42L);
        bare.process.signed(number, 42);

        assertThat(allDepartments())
                .contains(
                        new DepartmentStanding(number, 41, AssignmentState.SIGNING),
                        new DepartmentStanding(number, 42, AssignmentState.WORKING));
    }

    @Test
    void tellsThatASuspendedCaseStandsStill() {
        String withDepartments = withDepartments(43L, 44L);
        bare.process.suspend(withDepartments);

        assertThat(standing.of(withDepartments)).contains(new Standing(withDepartments, 1, Set.of(Stage.SUSPENDED)));
        assertThat(standing.departmentsOf(withDepartments)).hasSize(2);
        bare.process.resume(withDepartments);
        assertThat(standing.of(withDepartments)).contains(new Standing(withDepartments, 1, Set.of(Stage.DEPARTMENTS)));
    }

    @Test
    void tellsARoundByTheAssignmentThatItWasReroutedTo() {
        String number = withDepartments(45L);
        bare.process.rerouted(number, 45, 46);

        assertThat(standing.departmentsOf(number))
                .containsExactly(new DepartmentStanding(number, 46, AssignmentState.SIGNING));
        assertThat(standing.of(number)).contains(new Standing(number, 1, Set.of(Stage.DEPARTMENTS)));
    }

    @Test
    void tellsWhereEachSupervisionTaskStandsBesideItsCase() {
        String number = started(Stage.HANDLING);
        bare.supervision.opened(number, 8);
        bare.supervision.opened(number, 9);
        bare.supervision.answered(number, 9);

        assertThat(standing.supervisionsOf(number))
                .containsExactlyInAnyOrder(
                        new SupervisionStanding(number, 8, false), new SupervisionStanding(number, 9, true));
        assertThat(standing.supervisions(null, 500).items()).contains(new SupervisionStanding(number, 9, true));
        assertThat(standing.of(number)).contains(new Standing(number, 1, Set.of(Stage.HANDLING)));
        assertThat(standing.supervisionsOf("WG19990101")).isEmpty();
    }

    @Test
    void tellsWhenEachTimerOfACaseFires() {
        String number = withDepartments(47L);
        Instant soon = bare.in(Duration.ofHours(2));
        bare.process.retime(List.of(new Retiming(number, null, false, null), new Retiming(number, 47L, false, soon)));

        assertThat(standing.timersOf(number))
                .containsExactlyInAnyOrder(
                        new TimerStanding(number, null, false, null, false, false),
                        new TimerStanding(number, 47L, false, soon, false, false));
        assertThat(standing.timers(null, 10_000).items())
                .contains(new TimerStanding(number, 47L, false, soon, false, false));
        bare.process.suspend(number);
        assertThat(standing.timersOf(number)).hasSize(2).allMatch(TimerStanding::still);
        assertThat(standing.timersOf("WG19990101")).isEmpty();
    }

    @Test
    void seesTwoInstancesOfOneCase() {
        String number = started(Stage.CLAIMING);
        bare.process.start(number, Stage.TRIAGE);

        assertThat(standing.of(number)).contains(new Standing(number, 2, Set.of(Stage.CLAIMING, Stage.TRIAGE)));
        bare.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(each -> bare.engine.getRuntimeService().deleteProcessInstance(each.getId(), "test"));
    }

    @Test
    void hasNothingToTellOfACaseWithoutAnInstance() {
        assertThat(standing.of("WG19990101")).isEmpty();
    }

    @Test
    void reportsATimerThatShouldHaveRunLongAgo() {
        String number = BareEngine.newNumber();
        Instant longAgo = bare.in(Duration.ofHours(-1));
        bare.process.start(number, Stage.CLAIMING);
        bare.process.retime(List.of(new Retiming(number, null, false, longAgo)));

        assertThat(standing.stuckTimers(bare.in(Duration.ofMinutes(-5)), 10)).anySatisfy(stuck -> {
            assertThat(stuck.caseNumber()).isEqualTo(number);
            assertThat(stuck.element()).isEqualTo("timer_nextRung");
            assertThat(stuck.dueAt()).isEqualTo(longAgo);
            assertThat(stuck.reason()).isNull();
        });
        assertThat(standing.stuckTimers(bare.in(Duration.ofHours(-2)), 10))
                .noneMatch(stuck -> number.equals(stuck.caseNumber()));
    }

    private List<Standing> allCases() {
        List<Standing> all = new ArrayList<>();
        Page<Standing> page = standing.cases(null, 2);
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = standing.cases(page.nextCursor(), 2);
            all.addAll(page.items());
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private List<DepartmentStanding> allDepartments() {
        return Stream.iterate(
                        standing.departments(null, 2),
                        page -> page != null,
                        page -> page.nextCursor() == null ? null : standing.departments(page.nextCursor(), 2))
                .flatMap(page -> page.items().stream())
                .toList();
    }

    private String started(Stage stage) {
        String number = BareEngine.newNumber();
        bare.process.start(number, stage);
        return number;
    }

    private String withDepartments(Long... assignments) {
        String number = started(Stage.HANDLING);
        bare.cases.involve(number, assignments);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        return number;
    }
}
