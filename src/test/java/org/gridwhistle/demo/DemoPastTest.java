package org.gridwhistle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.gridwhistle.GridWhistleApplication;
import org.gridwhistle.cases.CaseFilter;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSort;
import org.gridwhistle.cases.CaseSummary;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.cases.Level;
import org.gridwhistle.cases.Light;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.RequestKind;
import org.gridwhistle.cases.RequestState;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.SupervisionState;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Callers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a newcomer finds after the first start, whatever day that is. */
@DisplayName("第一次启动的演示县")
class DemoPastTest {

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext product;
    private static CaseQueries queries;
    private static Caller supervisor;
    private static List<CaseView> cases;

    @BeforeAll
    static void startsForTheFirstTime() {
        product = new SpringApplicationBuilder(GridWhistleApplication.class)
                .profiles("demo")
                .properties("spring.main.banner-mode=off", "spring.main.log-startup-info=false")
                .run(
                        "--gridwhistle.data-dir=" + folder,
                        "--gridwhistle.scheduling=false",
                        "--gridwhistle.engine.job-executor=false",
                        "--server.port=0",
                        "--management.server.port=0");
        queries = product.getBean(CaseQueries.class);
        supervisor = product.getBean(Callers.class).byUsername("supervisor1").orElseThrow();
        cases = queries.list(supervisor, CaseFilter.ALL, CaseSort.RAISED_AT, null, 200).items().stream()
                .map(CaseSummary::number)
                .map(number -> queries.get(number, supervisor))
                .toList();
    }

    @AfterAll
    static void stops() {
        product.close();
    }

    @Test
    @DisplayName("每个环节、每种灯、每一级都看得到")
    void showsEveryStageLightAndLevel() {
        assertThat(cases.stream().map(CaseView::stage).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Stage.class));
        assertThat(cases.stream().map(CaseView::light).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Light.class));
        assertThat(cases.stream().map(CaseView::level).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Level.class));
        assertThat(cases.stream().map(CaseView::outcome).collect(Collectors.toSet()))
                .contains(
                        Outcome.RESOLVED,
                        Outcome.EXPLAINED,
                        Outcome.PLANNED,
                        Outcome.MERGED,
                        Outcome.REFUSED,
                        Outcome.WITHDRAWN);
    }

    @Test
    @DisplayName("督办员有事可批：退单、延期、挂账和督办答复")
    void leavesTheSupervisorSomethingToDecide() {
        assertThat(cases.stream()
                        .flatMap(c -> c.requests().stream())
                        .filter(request -> request.state() == RequestState.OPEN)
                        .map(CaseView.RequestView::kind)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RequestKind.class));
        assertThat(cases)
                .anyMatch(c -> c.supervisions().stream().anyMatch(task -> task.state() == SupervisionState.ANSWERED));
        assertThat(queries.inboxCount(supervisor)).isGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("三个月的案件账实相符")
    void isConsistent() {
        var findings = product.getBean(ConsistencyCheck.class).all();

        assertThat(findings.faults()).isEmpty();
        assertThat(findings.cases()).isBetween(90L, 200L);
    }
}
