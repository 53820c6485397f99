package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一致性检查: whatever somebody breaks by hand in the database is named; each test mends what it broke. */
@ScenarioTest
class ConsistencyCheckScenarioTest {

    @Autowired
    Api api;

    @Autowired
    ConsistencyCheck check;

    @Autowired
    DataSource dataSource;

    Whistles whistles;
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        jdbc = JdbcClient.create(dataSource);
        assertThat(check.standing().faults()).isEmpty();
    }

    @AfterEach
    void isMended() {
        assertThat(check.standing().faults()).isEmpty();
    }

    @Test
    @DisplayName("督办：任务与流程一一对应，步骤一致")
    void namesASupervisionTaskThatStandsApartFromItsProcess() {
        String number = supervised();
        long task = one(
                Long.class,
                "select s.id from supervision_task s join whistle_case c on c.id = s.case_id where c.number = ?",
                number);
        String said = number + ": supervision task " + task + " is ";
        String state = "update supervision_task set state = ? where id = ?";
        broken(state, "ANSWERED", "OPEN", task, () -> assertThat(faults())
                .containsExactly(said + "ANSWERED to the case and OPEN to the engine"));
        broken(state, "ACCEPTED", "OPEN", task, () -> assertThat(faults())
                .containsExactly(said + "nothing to the case and OPEN to the engine"));

        String key = number + "!" + task;
        broken(
                "update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where ID_ = ?",
                number + "!0",
                key,
                one(String.class, "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", key),
                () -> assertThat(faults())
                        .containsExactly(
                                number + ": supervision task 0 is nothing to the case and OPEN to the engine",
                                said + "OPEN to the case and nothing to the engine"));
    }

    @Test
    @DisplayName("阶梯：每个在走的时限，下一级都有引擎定时器守在那一刻")
    void namesALadderWhoseTimerWaitsForAnotherTime() {
        String number = whistles.handled();
        String job = jobOf(number);
        var fires = one(LocalDateTime.class, "select DUEDATE_ from ACT_RU_JOB where ID_ = ?", job);
        for (LocalDateTime other : List.of(fires.plusDays(1), fires.minusHours(1))) {
            broken("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?", other, fires, job, () -> assertThat(faults())
                    .singleElement()
                    .asString()
                    .startsWith(number + ": the timer of the ladder is 2026-03-")
                    .contains(" to the case and 2026-03-")
                    .endsWith(" to the engine"));
        }
        long clock = clockOf(number);
        var remind = one(LocalDateTime.class, "select remind_at from case_clock where id = ?", clock);
        broken(
                "update case_clock set remind_at = ? where id = ?",
                remind.minusHours(1),
                remind,
                clock,
                () -> assertThat(faults()).singleElement().asString().startsWith(number));
    }

    @Test
    @DisplayName("阶梯：部门的定时器不见了，说得出")
    void namesALadderWithoutATimer() {
        String number = whistles.waitingForSignature();
        long assignment =
                whistles.read("deputy1", number).at("/assignments/0/id").asLong();
        String job = jobOf(number + "#" + assignment);
        broken(
                "update ACT_RU_JOB set PROCESS_INSTANCE_ID_ = ? where ID_ = ?",
                null,
                one(String.class, "select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where ID_ = ?", job),
                job,
                () -> assertThat(faults())
                        .singleElement()
                        .asString()
                        .startsWith(number + ": the timer of assignment " + assignment + " is 2026-03-")
                        .endsWith(" to the case and nothing to the engine"));
    }

    @Test
    @DisplayName("挂账：没有会响的定时器")
    void namesATimerThatWouldFireWhileTheCaseRests() {
        String number = whistles.suspended();
        broken("update ACT_RU_JOB set SUSPENSION_STATE_ = ? where ID_ = ?", 1, 2, jobOf(number), () -> assertThat(
                        faults())
                .containsExactly(
                        number + ": the timer of the ladder is standing still to the case and never to the engine"));
    }

    @Test
    @DisplayName("评价期满：有定时器守在那一刻")
    void namesAnEvaluationThatWouldNotEnd() {
        String number = whistles.resolved();
        long clock = clockOf(number);
        var due = one(LocalDateTime.class, "select due_at from case_clock where id = ?", clock);
        broken("update case_clock set due_at = ? where id = ?", due.minusHours(1), due, clock, () -> assertThat(
                        faults())
                .containsExactly(number + ": the timer of silence is 2026-03-09T09:00:00Z to the case"
                        + " and 2026-03-09T10:00:00Z to the engine"));
    }

    private String supervised() {
        String number = whistles.handled();
        for (int round = 2; round <= 4; round++) {
            whistles.does("deputy1", number, "resolve");
            whistles.act("grid1", number, "evaluate", "result", "DISSATISFIED", "attitude", 1)
                    .expect(200);
        }
        return number;
    }

    private String jobOf(String businessKey) {
        return one(
                String.class,
                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " where e.BUSINESS_KEY_ = ?",
                businessKey);
    }

    private long clockOf(String number) {
        return one(
                Long.class,
                "select k.id from case_clock k join whistle_case c on c.id = k.case_id"
                        + " where c.number = ? and k.ended_at is null",
                number);
    }

    private List<String> faults() {
        return check.standing().faults();
    }

    private <T> T one(Class<T> type, String sql, Object key) {
        return jdbc.sql(sql).param(key).query(type).single();
    }

    private void broken(String sql, Object wrong, Object right, Object id, Runnable meanwhile) {
        assertThat(jdbc.sql(sql).params(Arrays.asList(wrong, id)).update()).isEqualTo(1);
        try {
            meanwhile.run();
        } finally {
            jdbc.sql(sql).params(Arrays.asList(right, id)).update();
        }
    }
}
