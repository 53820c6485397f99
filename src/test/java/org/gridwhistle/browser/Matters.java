package org.gridwhistle.browser;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.CaseStory.Plot;
import org.gridwhistle.support.DemoCounty;

/** Cases brought to where a story in the browser begins, over HTTP and thus quickly. */
final class Matters {

    /** In the community of {@code station1}, walked by {@code grid3} and covered by no group. */
    static final String UNCOVERED_GRID = "410481001001004";

    private final Api api;
    private final DemoCounty county;
    private final Map<String, String> toLookAt = new ConcurrentHashMap<>();

    Matters(Api api) {
        this.api = api;
        this.county = new DemoCounty(api);
    }

    /** Number of a case of {@code grid1} that {@code deputy1} handles, standing there. */
    String standingAt(String stage) {
        if (stage.equals("TRIAGE")) {
            return api.as("grid3")
                    .body("title", uniqueTitle(), "description", "井盖松了，车过就响。", "regionCode", UNCOVERED_GRID)
                    .post("/cases")
                    .expect(201)
                    .string("/number");
        }
        boolean withDepartments = stage.equals("DEPARTMENTS") || stage.equals("VERIFYING");
        return county.story(withDepartments ? Plot.DEPARTMENT_REPLIES : Plot.DEPUTY_RESOLVES)
                .to(stage)
                .number();
    }

    /** The same for whoever only looks: one case serves them all. */
    String toLookAt(String stage) {
        return toLookAt.computeIfAbsent(stage, this::standingAt);
    }

    String nameOf(String username) {
        return county.me(username).at("/name").asString();
    }

    /** How many cases somebody finds under a word. */
    int countOf(String username, String word) {
        return api.as(username)
                .get("/cases/count?q={word}", word)
                .expect(200)
                .at("/count")
                .asInt();
    }

    /** A title that no other test's case has. */
    static String uniqueTitle() {
        return "井盖松动" + UUID.randomUUID().toString().substring(0, 8);
    }
}
