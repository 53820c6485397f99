package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sends the version that was seen acts on that one or not at all. */
@ScenarioTest
class IfMatchScenarioTest {

    @Autowired
    Api api;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @Test
    @DisplayName("ETag 就是案件版本，每次变更加一")
    void sendsTheVersionAsETag() {
        String number = whistles.waitingForDeputy();
        var seen = api.as("deputy1").get("/cases/{n}", number).expect(200);
        int version = seen.at("/version").asInt();
        assertThat(seen.header("ETag")).contains("\"" + version + "\"");
        var claimed = api.as("deputy1").post("/cases/{n}/claim", number).expect(200);
        assertThat(claimed.at("/version").asInt()).isEqualTo(version + 1);
        assertThat(claimed.header("ETag")).contains("\"" + (version + 1) + "\"");
        assertThat(api.as("deputy1").get("/cases/{n}", number).header("ETag")).isEqualTo(claimed.header("ETag"));
    }

    @Test
    @DisplayName("版本相符：照办；版本过时：412，什么都不发生")
    void refusesAStaleVersion() {
        String number = whistles.handled();
        String seen = api.as("deputy1").get("/cases/{n}", number).header("ETag").orElseThrow();
        var note = api.as("deputy1").header("If-Match", seen).body("text", "第一次");
        note.post("/cases/{n}/note", number).expect(200);
        note.post("/cases/{n}/note", number).refused(412, "VERSION_STALE");
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch", "claim", "note");
    }

    @Test
    @DisplayName("不带 If-Match 或 *：只看环节规则")
    void goesByTheStageWithoutAVersion() {
        String number = whistles.handled();
        api.as("deputy1")
                .header("If-Match", "*")
                .body("text", "无条件")
                .post("/cases/{n}/note", number)
                .expect(200);
        api.as("deputy1").body("text", "无条件").post("/cases/{n}/note", number).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc\"", "\"99999999999999999999\"", "\"\"", "1 or 1=1"})
    @DisplayName("看不懂的 If-Match：400")
    void refusesAVersionThatIsNone(String version) {
        String number = whistles.handled();
        api.as("deputy1")
                .header("If-Match", version)
                .body("text", "x")
                .post("/cases/{n}/note", number)
                .refused(400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("看不见的案件，版本也不说")
    void tellsNobodyTheVersionOfWhatTheyMayNotSee() {
        String number = whistles.handled();
        api.as("deputy3")
                .header("If-Match", "\"99\"")
                .body("text", "x")
                .post("/cases/{n}/note", number)
                .refused(404, "NOT_FOUND");
    }
}
