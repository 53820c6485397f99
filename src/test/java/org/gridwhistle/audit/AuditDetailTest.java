package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridwhistle.shared.DataChanged;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditDetailTest {

    private final AuditDetail details = new AuditDetail(new JsonMapper());

    @Test
    void tellsOnlyTheFieldsThatDiffer() {
        var change = DataChanged.changed(
                "stations", 5, Map.of("name", "东站", "kind", "LIAISON"), Map.of("name", "西站", "kind", "LIAISON"));

        assertThat(details.of(change))
                .isEqualTo("{\"change\":\"changed\",\"fields\":{\"name\":{\"before\":\"东站\",\"after\":\"西站\"}}}");
    }

    @Test
    void tellsNothingWhereNothingDiffers() {
        assertThat(details.of(DataChanged.changed("stations", 5, Map.of("name", "东站"), Map.of("name", "东站"))))
                .isNull();
    }

    @Test
    void tellsAllOfARowThatIsNewOrEnded() {
        assertThat(details.of(DataChanged.added("grids", "410481001001001", Map.of("name", "一网格"))))
                .contains("\"change\":\"added\"", "\"before\":null,\"after\":\"一网格\"");
        assertThat(details.of(DataChanged.ended("grids", "410481001001001", Map.of("name", "一网格"))))
                .contains("\"change\":\"ended\"", "\"before\":\"一网格\",\"after\":null");
    }

    @Test
    void keepsSecretsToItself() {
        var change = DataChanged.changed(
                "accounts", 1, Map.of("passwordHash", "{bcrypt}old"), Map.of("passwordHash", "{bcrypt}new"));

        assertThat(details.of(change)).contains("passwordHash").doesNotContain("bcrypt");
        assertThat(details.of(Map.of("newSecret", "JBSWY3DP"))).doesNotContain("JBSWY3DP");
    }

    @Test
    void tellsWhatIsLongByItsLengthAndHash() {
        String shape = "1".repeat(100_000);

        String told =
                details.of(DataChanged.changed("grids", "g", Map.of("shape", shape), Map.of("shape", shape + "2")));

        assertThat(told).hasSizeLessThan(500).contains("\"length\":100002", "\"length\":100003", "sha256");
    }

    @Test
    void fitsItsColumnHoweverManyFieldsChange() {
        var many = new java.util.TreeMap<String, Object>();
        for (int i = 0; i < 100; i++) {
            many.put("field" + i, "x".repeat(400));
        }

        assertThat(details.of(DataChanged.added("grids", "g", many)))
                .hasSizeLessThan(500)
                .contains("sha256");
    }
}
