package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody sees outside the own region unless a case was handed over: not by its number, nor in lists, counts or the inbox. */
@ScenarioTest
class ScopeScenarioTest {

    private static final List<String> EVERYBODY = List.of(
            "grid1",
            "grid2",
            "grid3",
            "deputy1",
            "deputy2",
            "leader1",
            "deputy3",
            "deputy17",
            "station1",
            "station2",
            "station3",
            "station6",
            "station15",
            "dept-urban",
            "dept-water",
            "dept-traffic",
            "supervisor1",
            "chief1",
            "sysadmin",
            "secadmin",
            "auditor");

    @Autowired
    Api api;

    Whistles whistles;
    String word;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        word = Whistles.uniqueWord();
    }

    @Test
    @DisplayName("刚吹哨：本网格、本小组、本辖区的人看得见，别人看不见")
    void isSeenByItsGridItsGroupAndItsRegion() {
        String number = whistles.waitingForDeputy("title", word);
        onlySeenBy(
                number,
                "grid1",
                "deputy1",
                "deputy2",
                "leader1",
                "station1",
                "station2",
                "station3",
                "supervisor1",
                "chief1");
    }

    @Test
    @DisplayName("另一个乡镇的案件：这边的人看不见")
    void isUnseenFromAnotherTownship() {
        String number = whistles.raise("grid2", "410481100200001", "title", word)
                .expect(201)
                .string("/number");
        onlySeenBy(number, "grid2", "deputy3", "station15", "station6", "station3", "supervisor1", "chief1");
    }

    @Test
    @DisplayName("交给部门：承办部门看得见，答复之后也看得见；没有交给的部门看不见")
    void isSeenByTheDepartmentItWasHandedTo() {
        String number = whistles.claimed(whistles.waitingForDeputy("title", word));
        whistles.does("deputy1", number, "involve-departments");
        var seers = new String[] {
            "grid1",
            "deputy1",
            "deputy2",
            "leader1",
            "station1",
            "station2",
            "station3",
            "dept-urban",
            "supervisor1",
            "chief1"
        };
        onlySeenBy(number, seers);
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-urban", number, "reply");
        onlySeenBy(number, seers);
    }

    @Test
    @DisplayName("提级到街道：街道的代表看得见，原小组仍看得见")
    void isSeenByTheLevelItWasReferredTo() {
        String number = whistles.claimed(whistles.waitingForDeputy("title", word));
        whistles.does("deputy1", number, "refer-upward");
        onlySeenBy(
                number,
                "grid1",
                "deputy1",
                "deputy2",
                "leader1",
                "deputy17",
                "station1",
                "station2",
                "station3",
                "supervisor1",
                "chief1");
    }

    @Test
    @DisplayName("网格员看得见自己网格里别人吹的哨")
    void isSeenByTheWorkerOfItsGrid() {
        String number = whistles.raise("station1", Whistles.GRID, "title", word)
                .expect(201)
                .string("/number");
        assertThat(api.as("grid1").get("/cases/{n}", number).status()).isEqualTo(200);
        assertThat(whistles.list("grid1", "/cases?q=" + encoded(word))).containsExactly(number);
        assertThat(whistles.allowed("grid1", number)).isEmpty();
    }

    @Test
    @DisplayName("只能在自己的辖区内吹哨")
    void isRaisedOnlyInOnesOwnRegion() {
        whistles.raise("grid1", "410481100200001").refused(403, "OUTSIDE_YOUR_REGION");
        whistles.raise("station1", "410481001002001").refused(403, "OUTSIDE_YOUR_REGION");
        whistles.raise("station2", "410481001002001").expect(201);
        whistles.raise("grid1", "999999999999").refused(422, "UNKNOWN_REGION");
        for (String other : List.of("deputy1", "dept-urban", "supervisor1", "chief1", "sysadmin", "auditor")) {
            whistles.raise(other, Whistles.GRID).refused(403, "NOT_ALLOWED");
        }
    }

    @Test
    @DisplayName("督办台只对督办、领导、联络站、组长开放，各看各的辖区")
    void showsTheBoardOfOnesOwnScope() {
        whistles.waitingForDeputy("title", word);
        for (String reader : List.of("supervisor1", "chief1", "station1", "station2", "leader1")) {
            var board = api.as(reader).get("/board").expect(200);
            for (String stage : List.of("TRIAGE", "CLAIMING", "HANDLING", "DEPARTMENTS", "VERIFYING", "EVALUATING")) {
                assertThat(board.at("/counts/stage/" + stage).asInt())
                        .as("%s of %s", stage, reader)
                        .isEqualTo(count(reader, "stage=" + stage));
            }
            for (String light : List.of("GREEN", "YELLOW", "RED", "LISTED", "NONE")) {
                assertThat(board.at("/counts/light/" + light).asInt())
                        .isEqualTo(count(reader, "open=true&light=" + light));
            }
            for (String level : List.of("VILLAGE", "TOWNSHIP", "COUNTY")) {
                assertThat(board.at("/counts/level/" + level).asInt())
                        .isEqualTo(count(reader, "open=true&level=" + level));
            }
            assertThat(board.at("/overdue").asInt()).isEqualTo(count(reader, "overdue=true"));
        }
        for (String other : List.of("grid1", "deputy1", "dept-urban", "sysadmin", "auditor")) {
            api.as(other).get("/board").refused(403, "NOT_ALLOWED");
        }
    }

    @Test
    @DisplayName("没有登录：401，什么也看不见")
    void showsNothingToNobody() {
        String number = whistles.waitingForDeputy();
        for (String path : List.of("/cases", "/cases/count", "/inbox", "/board", "/me", "/cases/" + number)) {
            api.anonymously().get(path).refused(401, "NOT_SIGNED_IN");
        }
        api.anonymously().post("/cases/{n}/claim", number).refused(401, "NOT_SIGNED_IN");
        api.anonymously().header("Authorization", "Bearer forged").get("/cases").refused(401, "NOT_SIGNED_IN");
    }

    private int count(String who, String query) {
        return api.as(who).get("/cases/count?" + query).expect(200).at("/count").asInt();
    }

    private void onlySeenBy(String number, String... seers) {
        var expected = Set.of(seers);
        assertThat(EVERYBODY).containsAll(Arrays.asList(seers));
        for (String somebody : EVERYBODY) {
            boolean sees = expected.contains(somebody);
            for (String part : List.of("", "/events", "/clocks", "/process")) {
                var answer = api.as(somebody).get("/cases/" + number + part);
                if (sees) {
                    answer.expect(200);
                } else {
                    answer.refused(404, "NOT_FOUND");
                }
            }
            assertThat(whistles.list(somebody, "/cases?q=" + encoded(word)))
                    .as("list of %s", somebody)
                    .isEqualTo(sees ? List.of(number) : List.of());
            assertThat(count(somebody, "q=" + encoded(word)))
                    .as("count of %s", somebody)
                    .isEqualTo(sees ? 1 : 0);
            if (!sees) {
                assertThat(whistles.waitsFor(somebody, number))
                        .as("inbox of %s", somebody)
                        .isFalse();
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
