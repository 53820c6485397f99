package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 现由谁办、谁推过、为什么: told with the case itself, so that nobody has to read its records for it. */
@ScenarioTest
class WhoHasItScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @Test
    @DisplayName("每个环节都说得出：等什么、等谁、自何时、到何时")
    void tellsAtEveryStageWhomItWaitsFor() {
        String number = whistles.waitingForDeputy();
        var claiming = theOneHolder(number);
        assertThat(words(claiming)).containsExactly("CLAIM", groupName());
        assertThat(claiming.at("/since").asString())
                .isEqualTo(whistles.read("supervisor1", number).at("/raisedAt").asString());
        assertThat(claiming.at("/until").asString())
                .isEqualTo(
                        whistles.read("supervisor1", number).at("/claimDueAt").asString());

        time.advance("PT30M");
        whistles.claimed(number);
        var handling = theOneHolder(number);
        assertThat(words(handling)).containsExactly("HANDLING", whistles.nameOf("deputy1"));
        assertThat(handling.at("/since").asString())
                .isEqualTo(whistles.lastRecord(number).at("/at").asString());

        whistles.act(
                        "deputy1",
                        number,
                        "involve-departments",
                        "lead",
                        whistles.departmentOf("dept-urban"),
                        "joint",
                        List.of(whistles.departmentOf("dept-water")),
                        "request",
                        "请会同办理")
                .expect(200);
        whistles.does("dept-water", number, "sign");
        var departments = holders(number);
        assertThat(departments)
                .extracting(WhoHasItScenarioTest::words)
                .containsExactly(List.of("SIGNATURE", "城市管理局"), List.of("REPLY", "水利局"));
        var water = whistles.read("supervisor1", number).at("/assignments/1");
        assertThat(departments.get(1).at("/since").asString())
                .isEqualTo(water.at("/signedAt").asString());
        assertThat(departments.get(1).at("/until").asString())
                .isEqualTo(water.at("/replyDueAt").asString());

        whistles.does("dept-water", number, "reply");
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-urban", number, "reply");
        assertThat(words(theOneHolder(number))).containsExactly("VERIFICATION", whistles.nameOf("deputy1"));
        whistles.does("deputy1", number, "accept");
        assertThat(words(theOneHolder(number))).containsExactly("EVALUATION", whistles.nameOf("grid1"));
        whistles.does("grid1", number, "evaluate");
        assertThat(holders(number)).isEmpty();
        assertThat(whistles.read("supervisor1", number).at("/refusals").size()).isZero();

        assertThat(words(theOneHolder(whistles.waitingForStation())).get(0)).isEqualTo("DISPATCH");
        var resting = theOneHolder(whistles.suspended());
        assertThat(resting.at("/waitsFor").asString()).isEqualTo("REVIEW");
        assertThat(resting.at("/who").isNull())
                .as("any supervisor of the region")
                .isTrue();
        assertThat(resting.at("/until").asString()).isEqualTo("2026-03-20T00:00:00+08:00");
    }

    @Test
    @DisplayName("谢绝、退回、退单改派、退单不准、上报：谁、为什么、后来怎样，都在")
    void keepsAPlaceForWhoeverLetGoOfIt() {
        String number = whistles.waitingForDeputy();
        whistles.act("deputy2", number, "decline", "reason", "人在外地").expect(200);
        whistles.claimed(number);
        whistles.act("deputy1", number, "release", "reason", "力所不及").expect(200);
        whistles.claimed(number);
        whistles.does("deputy1", number, "involve-departments");
        whistles.act("dept-urban", number, "request-return", "reason", "不属我局职责").expect(200);
        assertThat(refusals(number).get(2).at("/accepted").isNull())
                .as("nobody has decided")
                .isTrue();
        whistles.act(
                        "supervisor1",
                        number,
                        "decide-return",
                        "accept",
                        true,
                        "otherDepartmentId",
                        whistles.departmentOf("dept-water"),
                        "reason",
                        "属水利局")
                .expect(200);
        whistles.act("dept-water", number, "request-return", "reason", "也不是我们的").expect(200);
        var answer = whistles.act("supervisor1", number, "decide-return", "accept", false, "reason", "就是你们的")
                .expect(200);

        assertThat(answer.at("/refusals").valueStream().toList())
                .as("the answer to an act tells the same")
                .isEqualTo(refusals(number));
        assertThat(refusals(number))
                .extracting(
                        each -> each.at("/kind").asString(),
                        each -> each.at("/by/name").asString(),
                        each -> each.at("/department/name").asString(null),
                        each -> each.at("/reason").asString(),
                        each -> each.at("/decision").asString(null),
                        each -> each.at("/passedTo").asString(null))
                .containsExactly(
                        row("DECLINE", whistles.nameOf("deputy2"), null, "人在外地", null, null),
                        row("RELEASE", whistles.nameOf("deputy1"), null, "力所不及", null, null),
                        row("RETURN", whistles.nameOf("dept-urban"), "城市管理局", "不属我局职责", "属水利局", "水利局"),
                        row("RETURN", whistles.nameOf("dept-water"), "水利局", "也不是我们的", "就是你们的", null));
        assertThat(refusals(number).get(2).at("/accepted").asBoolean()).isTrue();
        assertThat(refusals(number).get(3).at("/accepted").asBoolean()).isFalse();

        String high = whistles.handled();
        whistles.act("deputy1", high, "refer-upward", "reason", "需街道协调").expect(200);
        assertThat(refusals(high))
                .extracting(each -> each.at("/passedTo").asString())
                .containsExactly(
                        whistles.read("supervisor1", high).at("/station/name").asString());
    }

    private static Tuple row(Object... values) {
        return tuple(values);
    }

    private String groupName() {
        return api.as("deputy1").get("/me").expect(200).string("/groups/0/name");
    }

    private JsonNode theOneHolder(String number) {
        var holders = holders(number);
        assertThat(holders).hasSize(1);
        return holders.get(0);
    }

    private List<JsonNode> holders(String number) {
        return whistles.read("supervisor1", number).at("/holders").valueStream().toList();
    }

    private List<JsonNode> refusals(String number) {
        return whistles.read("supervisor1", number)
                .at("/refusals")
                .valueStream()
                .toList();
    }

    private static List<String> words(JsonNode holder) {
        return List.of(holder.at("/waitsFor").asString(), holder.at("/who/name").asString());
    }
}
