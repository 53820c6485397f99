package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwhistle.support.Api;
import tools.jackson.databind.JsonNode;

/** Opens what lies behind every figure that somebody sees, and counts it. */
final class FigureLists {

    static final List<String> GROUPINGS =
            List.of("region", "station", "group", "deputy", "department", "category", "day", "week", "month");

    private final Api api;
    private final String who;

    FigureLists(Api api, String who) {
        this.api = api;
        this.who = who;
    }

    /** Fails unless each number of each row is the number of cases that its list counts, whatever the rows are by. */
    void agree(String period) {
        for (String by : GROUPINGS) {
            agree(period, by);
        }
    }

    void agree(String period, String by) {
        var answer = api.as(who).get("/statistics?by=" + by + "&" + period).expect(200);
        var facts = answer.at("/facts");
        agree(answer.at("/total"), facts, by);
        answer.at("/rows")
                .valueStream()
                .filter(row -> row.at("/cases").asInt() > 0)
                .forEach(row -> agree(row, facts, by));
    }

    private void agree(JsonNode row, JsonNode facts, String by) {
        assertThat(count(row, null))
                .as("%s by %s", row, by)
                .isEqualTo(row.at("/cases").asInt());
        for (String figure : facts.propertyNames()) {
            var value = row.at("/" + figure);
            var of = facts.at("/" + figure + "/of");
            var part = facts.at("/" + figure + "/part");
            if (of.isString()) {
                same(row, figure, by, count(row, of.asString()), value.at("/of").asInt());
            }
            if (part.isString()) {
                same(
                        row,
                        figure,
                        by,
                        count(row, part.asString()),
                        value.isNumber() ? value.asInt() : value.at("/part").asInt());
            }
        }
    }

    private void same(JsonNode row, String figure, String by, int listed, int shown) {
        assertThat(listed)
                .as("%s of %s by %s for %s", figure, row.at("/name").asString(), by, who)
                .isEqualTo(shown);
    }

    private int count(JsonNode row, String fact) {
        String list = row.at("/list").asString().replace("/api/v1/cases?", "/cases/count?");
        return api.as(who)
                .get(list + (fact == null ? "" : "&fact=" + fact))
                .expect(200)
                .at("/count")
                .asInt();
    }
}
