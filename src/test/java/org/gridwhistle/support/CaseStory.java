package org.gridwhistle.support;

import java.util.UUID;
import java.util.function.Supplier;
import org.gridwhistle.support.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * One case from whistle to close, driven over HTTP by the demo accounts act by act. Where it stands is read from the last
 * answer, so that a story can be taken up again after an interruption.
 */
public final class CaseStory {

    /** The two ways a case is settled. */
    public enum Plot {
        DEPUTY_RESOLVES,
        DEPARTMENT_REPLIES
    }

    /** Sees every act; whoever counts or times acts wraps the call. */
    public interface Watch {
        Answer during(String act, Supplier<Answer> call);
    }

    private static final String DEPARTMENT = "dept-urban";

    private final Api api;
    private final DemoCounty county;
    private final Plot plot;
    private final String deputy;
    private final Watch watch;
    private final String raiseKey;
    private JsonNode now;
    private boolean arrived;

    CaseStory(Api api, DemoCounty county, Plot plot, String deputy, Watch watch) {
        this(api, county, plot, deputy, watch, UUID.randomUUID().toString());
    }

    private CaseStory(Api api, DemoCounty county, Plot plot, String deputy, Watch watch, String raiseKey) {
        this.api = api;
        this.county = county;
        this.plot = plot;
        this.deputy = deputy;
        this.watch = watch;
        this.raiseKey = raiseKey;
    }

    /** The same story told to another server, or to the same one after a restart. */
    public CaseStory against(Api otherApi, DemoCounty otherCounty) {
        var again = new CaseStory(otherApi, otherCounty, plot, deputy, watch, raiseKey);
        again.now = now;
        again.arrived = arrived;
        return again;
    }

    public boolean raised() {
        return now != null;
    }

    public String number() {
        return now.at("/number").asString();
    }

    public String stage() {
        return now.at("/stage").asString();
    }

    /** The case as it was last answered. */
    public JsonNode now() {
        return now;
    }

    public boolean closed() {
        return raised() && stage().equals("CLOSED");
    }

    /** All acts that are left. */
    public CaseStory toClose() {
        while (!closed()) {
            step();
        }
        return this;
    }

    /** Acts until the case stands there. */
    public CaseStory to(String stage) {
        while (!raised() || !stage.equals(stage())) {
            step();
        }
        return this;
    }

    /** The next act. */
    public CaseStory step() {
        if (!raised()) {
            return raise();
        }
        return switch (stage()) {
            case "CLAIMING" -> act(deputy, "claim");
            case "HANDLING" -> handle();
            case "DEPARTMENTS" -> departments();
            case "VERIFYING" -> act(deputy, "accept", "text", "现场看过，属实");
            case "EVALUATING" -> act("grid1", "evaluate", "result", "SATISFIED", "attitude", 5);
            default -> throw new AssertionError("the story does not go on from " + now);
        };
    }

    /** Reads the case anew, after an act whose answer was lost. */
    public void refresh() {
        now = api.as(deputy).get("/cases/{n}", number()).expect(200).json();
    }

    private CaseStory raise() {
        now = watch.during("raise", () -> api.as("grid1")
                        .idempotencyKey(raiseKey)
                        .body(
                                "title",
                                "路灯不亮",
                                "description",
                                "小区东门外两盏路灯不亮三天了，老人晚上出门不安全。",
                                "regionCode",
                                county.grid("grid1"))
                        .post("/cases"))
                .expect(201)
                .json();
        return this;
    }

    private CaseStory handle() {
        if (!arrived) {
            arrived = true;
            return act(deputy, "arrive", "note", "已到现场");
        }
        return plot == Plot.DEPUTY_RESOLVES
                ? act(deputy, "resolve", "result", "RESOLVED", "text", "已换好灯泡")
                : act(deputy, "involve-departments", "lead", county.department(DEPARTMENT), "request", "请更换路灯");
    }

    private CaseStory departments() {
        boolean signing = now.at("/assignments")
                .valueStream()
                .anyMatch(each -> each.at("/state").asString().equals("SIGNING"));
        return signing ? act(DEPARTMENT, "sign") : act(DEPARTMENT, "reply", "result", "RESOLVED", "text", "路灯已更换");
    }

    private CaseStory act(String who, String action, Object... body) {
        var request = body.length == 0 ? api.as(who) : api.as(who).body(body);
        now = watch.during(action, () -> request.post("/cases/{n}/{action}", number(), action))
                .expect(200)
                .json();
        return this;
    }
}
