package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 催办督办阶梯 of each clock of an ordinary case (domain.md, clocks): reminded at 80 % of the working time, yellow when it is
 * due, red one working day later, listed three working days later. All begin on Monday 2026-03-02 at 09:00; a working day
 * has seven hours.
 */
@ScenarioTest
class LadderOfEachClockTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    DataSource dataSource;

    Whistles whistles;
    Told told;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        told = new Told(dataSource);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # clock, holders,                 80 %,             due,              +1 working day,   +3 working days
            CLAIM,   deputy1 deputy2 leader1, 2026-03-03T15:18, 2026-03-03T18:00, 2026-03-04T18:00, 2026-03-06T18:00
            HANDLE,  deputy1,                 2026-03-12T16:42, 2026-03-16T18:00, 2026-03-17T18:00, 2026-03-19T18:00
            SIGN,    dept-urban,              2026-03-03T15:18, 2026-03-03T18:00, 2026-03-04T18:00, 2026-03-06T18:00
            REPLY,   dept-urban,              2026-03-10T11:24, 2026-03-11T18:00, 2026-03-12T18:00, 2026-03-16T18:00
            """)
    @DisplayName("报到、办理、签收、答复时限：八成催办，到期黄灯，过一个工作日红灯、升级并督办，过三个工作日挂牌；各一次")
    void remindsThenWarnsThenClimbsThenLists(
            String clock, String holders, String remind, String due, String red, String listed) {
        String number =
                switch (clock) {
                    case "CLAIM" -> whistles.waitingForDeputy();
                    case "HANDLE" -> whistles.handled();
                    case "SIGN" -> whistles.waitingForSignature();
                    default -> whistles.signed();
                };
        comes(number, clock, "remind", remind);
        assertThat(told.of("remind", number)).containsExactlyInAnyOrder(holders.split(" "));
        assertThat(light(number)).isEqualTo("GREEN");

        comes(number, clock, "turn-yellow", due);
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(told.of("turn-yellow", number)).contains(holders.split(" ")).contains("leader1", "station1");
        assertThat(level(number)).isEqualTo("VILLAGE");

        comes(number, clock, "turn-red", red);
        assertThat(light(number)).isEqualTo("RED");
        assertThat(level(number)).isEqualTo("TOWNSHIP");
        assertThat(whistles.read("supervisor1", number)
                        .at("/supervisions/0/state")
                        .asString())
                .as("a supervision task that must be answered")
                .isEqualTo("OPEN");
        assertThat(told.of("turn-red", number)).contains("supervisor1");
        assertThat(told.of("list", number)).isEmpty();

        comes(number, clock, "list", listed);
        assertThat(light(number)).isEqualTo("LISTED");
        assertThat(told.of("list", number)).contains("chief1");

        time.advance("P30D");
        assertThat(rungs(number, clock)).containsExactly("remind", "turn-yellow", "turn-red", "list");
    }

    @Test
    @DisplayName("评价时限：八成提醒吹哨人，到期按未评价办结，不亮灯、不升级")
    void remindsTheRaiserThenClosesOnSilence() {
        String number = whistles.resolved();
        comes(number, "EVALUATE", "remind", "2026-03-06T16:42");
        assertThat(told.of("remind", number)).containsExactly("grid1");
        time.advanceTo("2026-03-09T17:59:59");
        assertThat(whistles.read("grid1", number).at("/stage").asString()).isEqualTo("EVALUATING");
        time.advanceTo("2026-03-09T18:00:00");
        var closed = whistles.read("grid1", number);
        assertThat(closed.at("/stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/evaluation").isNull()).isTrue();
        assertThat(closed.at("/level").asString()).isEqualTo("VILLAGE");
        time.advance("P30D");
        assertThat(rungs(number, "EVALUATE")).containsExactly("remind");
    }

    /** Not a second before, and then once. */
    private void comes(String number, String clock, String news, String at) {
        time.advanceTo(LocalDateTime.parse(at).minusSeconds(1).toString());
        assertThat(rungs(number, clock)).as("%s before %s", clock, at).doesNotContain(news);
        time.advanceTo(at);
        assertThat(rungs(number, clock)).as("%s at %s", clock, at).containsOnlyOnce(news);
        assertThat(whistles.records(number).stream()
                        .filter(record -> record.at("/action").asString().equals(news))
                        .filter(record -> record.at("/data/clock").asString().equals(clock))
                        .map(record -> record.at("/at").asString()))
                .containsExactly(at + ":00+08:00");
    }

    private List<String> rungs(String number, String clock) {
        return whistles.records(number).stream()
                .filter(record -> record.at("/data/clock").asString().equals(clock))
                .map(record -> record.at("/action").asString())
                .toList();
    }

    private String light(String number) {
        return whistles.read("supervisor1", number).at("/light").asString();
    }

    private String level(String number) {
        return whistles.read("supervisor1", number).at("/level").asString();
    }
}
