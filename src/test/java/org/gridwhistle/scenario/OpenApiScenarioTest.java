package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.SampleFiles;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description promises is what the server answers. */
@ScenarioTest
@DisplayName("接口说明")
class OpenApiScenarioTest {

    /** Where the description keeps its schemas; a validator looks for them elsewhere. */
    private static final String COMPONENTS = "#/components/schemas/";

    @Autowired
    private Api api;

    private JsonNode description() {
        return api.anonymously().page("/v3/api-docs").expect(200).json();
    }

    @Test
    void describesTheContractAsOpenApi31() {
        assertThat(description().at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    void describesEveryActionAndEveryCallOfTheContract() {
        var paths = description().at("/paths").propertyNames();
        var actions = Arrays.stream(CaseAction.values()).map(action -> "/api/v1/cases/{number}/" + action.path());
        var calls = Stream.of(
                        "/tokens",
                        "/tokens/current",
                        "/me",
                        "/cases",
                        "/cases/count",
                        "/cases/{number}",
                        "/cases/{number}/events",
                        "/cases/{number}/clocks",
                        "/cases/{number}/process",
                        "/cases/{number}/attachments",
                        "/attachments/{id}",
                        "/inbox",
                        "/inbox/count",
                        "/board",
                        "/cases.csv",
                        "/cases.xlsx",
                        "/statistics",
                        "/statistics.csv",
                        "/statistics.xlsx",
                        "/regions",
                        "/stations",
                        "/groups",
                        "/deputies",
                        "/departments",
                        "/categories",
                        "/imports/cases",
                        "/policies",
                        "/policies/count",
                        "/policies/{version}",
                        "/policies/{version}.csv",
                        "/policies/{version}/import",
                        "/policies/{version}/publish",
                        "/policies/{version}/dry-run",
                        "/policies/{version}/dry-run/count",
                        "/calendar/{year}",
                        "/calendar/{year}/import",
                        "/calendar/closings",
                        "/calendar/closings/{id}",
                        "/calendar/working-hours",
                        "/calendar/recomputation",
                        "/audit",
                        "/audit/count",
                        "/audit/verify",
                        "/accounts",
                        "/accounts/count",
                        "/accounts/{id}",
                        "/accounts/{id}/disable",
                        "/accounts/{id}/enable",
                        "/accounts/{id}/reset-password",
                        "/accounts/{id}/reset-second-factor",
                        "/accounts/{id}/sign-out",
                        "/accounts/{id}/roles",
                        "/me/password",
                        "/me/sessions",
                        "/me/sessions/{id}",
                        "/me/second-factor",
                        "/me/second-factor/confirm",
                        "/me/second-factor/remove",
                        "/demo/clock")
                .map(call -> "/api/v1" + call);
        assertThat(paths).containsAll(Stream.concat(actions, calls).toList());
    }

    @Test
    void answersAsDescribedFromTheWhistleToARefusal() {
        var raised = api.as("grid1")
                .body("title", "路灯不亮", "description", "路口两盏路灯不亮", "regionCode", firstGridOf("grid1"))
                .post("/cases")
                .expect(201);
        String number = raised.string("/number");
        fits("/api/v1/cases", "post", "201", raised.json());
        fits(
                "/api/v1/cases/{number}/claim",
                "post",
                "200",
                api.as("deputy1").post("/cases/{n}/claim", number).expect(200).json());
        fits(
                "/api/v1/cases/{number}/claim",
                "post",
                "default",
                api.as("deputy2").post("/cases/{n}/claim", number).expect(409).json());
        fits(
                "/api/v1/cases/{number}",
                "get",
                "200",
                api.as("deputy1").get("/cases/{n}", number).expect(200).json());
        fits(
                "/api/v1/cases",
                "get",
                "200",
                api.as("deputy1").get("/cases?limit=5").expect(200).json());
        fits(
                "/api/v1/cases/{number}/events",
                "get",
                "200",
                api.as("grid1").get("/cases/{n}/events", number).expect(200).json());
        fits(
                "/api/v1/cases/{number}/clocks",
                "get",
                "200",
                api.as("grid1").get("/cases/{n}/clocks", number).expect(200).json());
        fits(
                "/api/v1/cases/{number}/process",
                "get",
                "200",
                api.as("grid1").get("/cases/{n}/process", number).expect(200).json());
        fits(
                "/api/v1/cases/{number}/attachments",
                "post",
                "201",
                api.as("grid1")
                        .file("file", "东门.png", SampleFiles.png(20, 10))
                        .post("/cases/{n}/attachments", number)
                        .expect(201)
                        .json());
        fits(
                "/api/v1/cases/{number}",
                "get",
                "200",
                api.as("grid1").get("/cases/{n}", number).expect(200).json());
        fits(
                "/api/v1/inbox",
                "get",
                "200",
                api.as("deputy1").get("/inbox").expect(200).json());
        fits(
                "/api/v1/board",
                "get",
                "200",
                api.as("supervisor1").get("/board").expect(200).json());
        fits(
                "/api/v1/statistics",
                "get",
                "200",
                api.as("supervisor1").get("/statistics?by=group").expect(200).json());
        fits(
                "/api/v1/me",
                "get",
                "200",
                api.as("deputy1").get("/me").expect(200).json());
        fits(
                "/api/v1/calendar/{year}",
                "get",
                "200",
                api.as("deputy1").get("/calendar/2026").expect(200).json());
        fits(
                "/api/v1/calendar/working-hours",
                "get",
                "200",
                api.as("deputy1").get("/calendar/working-hours").expect(200).json());
        fits(
                "/api/v1/calendar/recomputation",
                "get",
                "200",
                api.as("deputy1").get("/calendar/recomputation").expect(200).json());
        fits(
                "/api/v1/groups",
                "get",
                "200",
                api.as("deputy1").get("/groups").expect(200).json());
    }

    @Test
    void answersAsDescribedWhenAPolicyIsDraftedAndTriedOut() {
        var draft = api.as("sysadmin")
                .body("version", "2026-described", "copyOf", "2026-01")
                .post("/policies")
                .expect(201);
        fits("/api/v1/policies", "post", "201", draft.json());
        fits(
                "/api/v1/policies",
                "get",
                "200",
                api.as("deputy1").get("/policies").expect(200).json());
        fits(
                "/api/v1/policies/{version}",
                "get",
                "200",
                api.as("deputy1").get("/policies/2026-01").expect(200).json());
        fits(
                "/api/v1/policies/{version}",
                "put",
                "default",
                api.as("sysadmin")
                        .header("If-Match", "*")
                        .raw("{}")
                        .put("/policies/2026-described")
                        .expect(422)
                        .json());
        fits(
                "/api/v1/policies/{version}/dry-run",
                "get",
                "200",
                api.as("sysadmin")
                        .get("/policies/2026-described/dry-run")
                        .expect(200)
                        .json());
        fits(
                "/api/v1/policies/{version}/dry-run/count",
                "get",
                "200",
                api.as("sysadmin")
                        .get("/policies/2026-described/dry-run/count")
                        .expect(200)
                        .json());
    }

    @Test
    void answersTheAuditorAsDescribed() {
        for (String path : new String[] {"/audit", "/audit/count", "/audit/verify"}) {
            fits(
                    "/api/v1" + path,
                    "get",
                    "200",
                    api.as("auditor").get(path).expect(200).json());
        }
    }

    @Test
    void answersOfAccountsAsDescribed() {
        var newcomers = new Newcomers(api);
        var newcomer = newcomers.opened("GRID_WORKER");
        var desk = api.as("secadmin");
        fits(
                "/api/v1/accounts",
                "get",
                "200",
                desk.get("/accounts?limit=2").expect(200).json());
        fits(
                "/api/v1/accounts/{id}",
                "get",
                "200",
                desk.get("/accounts/{id}", newcomer.id()).expect(200).json());
        fits(
                "/api/v1/accounts/{id}/reset-password",
                "post",
                "200",
                desk.post("/accounts/{id}/reset-password", newcomer.id())
                        .expect(200)
                        .json());
        fits(
                "/api/v1/me/sessions",
                "get",
                "200",
                api.as("secadmin").get("/me/sessions").expect(200).json());
        fits(
                "/api/v1/me/second-factor",
                "get",
                "200",
                api.as("secadmin").get("/me/second-factor").expect(200).json());
        fits(
                "/api/v1/accounts",
                "post",
                "default",
                api.as("auditor")
                        .body("username", "xy", "name", "某人", "roles", java.util.List.of("AUDITOR"))
                        .post("/accounts")
                        .expect(403)
                        .json());
    }

    private String firstGridOf(String username) {
        return api.as(username).get("/me").expect(200).string("/grids/0/code");
    }

    /** Fails unless the answer fits the schema that the description gives for it, and names no member beyond it. */
    private void fits(String path, String method, String status, JsonNode answer) {
        var description = description();
        var content = description
                .at("/paths")
                .get(path)
                .get(method)
                .get("responses")
                .get(status)
                .get("content");
        var schema = content.iterator().next().get("schema");
        var whole = (ObjectNode) new JsonMapper().readTree(schema.toString().replace(COMPONENTS, "#/$defs/"));
        whole.set(
                "$defs",
                new JsonMapper()
                        .readTree(
                                description.at("/components/schemas").toString().replace(COMPONENTS, "#/$defs/")));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer);
        assertThat(errors).as("%s %s %s: %s", method, path, status, answer).isEmpty();
        var described = members(schema, description);
        assertThat(described).as("members of %s %s", method, path).containsAll(answer.propertyNames());
    }

    private static Collection<String> members(JsonNode schema, JsonNode description) {
        var ref = schema.get("$ref");
        var object = ref == null ? schema : description.at(ref.asString().substring(1));
        return object.get("properties").propertyNames();
    }
}
