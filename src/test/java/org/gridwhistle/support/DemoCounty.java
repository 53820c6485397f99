package org.gridwhistle.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The demo county as an outsider finds it: what the accounts say of themselves, and stories that happen there. */
public final class DemoCounty {

    private final Api api;
    private final Map<String, JsonNode> people = new ConcurrentHashMap<>();

    public DemoCounty(Api api) {
        this.api = api;
    }

    /** What an account says of itself. */
    public JsonNode me(String username) {
        return people.computeIfAbsent(
                username, name -> api.as(name).get("/me").expect(200).json());
    }

    /** Code of the first grid that somebody walks. */
    public String grid(String username) {
        return me(username).at("/grids/0/code").asString();
    }

    public long department(String username) {
        return me(username).at("/department/id").asLong();
    }

    /** A case that {@code grid1} is about to raise and {@code deputy1} to handle. */
    public CaseStory story(CaseStory.Plot plot) {
        return story(plot, "deputy1", (act, call) -> call.get());
    }

    public CaseStory story(CaseStory.Plot plot, String deputy, CaseStory.Watch watch) {
        return new CaseStory(api, this, plot, deputy, watch);
    }
}
