package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.CanonicalJson;
import org.gridwhistle.support.DemoCounty;
import tools.jackson.databind.JsonNode;

/**
 * Cases of the demo county brought to where a scenario begins, each step by whom it is for, over HTTP. Unless said
 * otherwise {@code grid1} blows the whistle in its own grid, {@code deputy1} handles the case and {@code dept-urban} leads.
 */
final class Whistles {

    /** Covered by the group of deputy1, deputy2 and leader1, and by no other. */
    static final String GRID = "410481001001001";
    /** In the same community, covered by no group. */
    static final String UNCOVERED_GRID = "410481001001004";

    static final List<String> STAGES =
            List.of("TRIAGE", "CLAIMING", "HANDLING", "DEPARTMENTS", "VERIFYING", "EVALUATING", "SUSPENDED", "CLOSED");

    static final List<String> ACTIONS = List.of(
            "dispatch",
            "ask-raiser",
            "supplement",
            "refuse",
            "claim",
            "decline",
            "assign",
            "release",
            "arrive",
            "note",
            "involve-departments",
            "sign",
            "reply",
            "resolve",
            "accept",
            "rework",
            "evaluate",
            "refer-upward",
            "urge",
            "request-return",
            "decide-return",
            "request-extension",
            "decide-extension",
            "request-suspension",
            "decide-suspension",
            "resume",
            "answer-supervision",
            "decide-supervision",
            "merge",
            "unmerge",
            "withdraw",
            "reopen");

    private final Api api;
    private final DemoCounty county;

    Whistles(Api api) {
        this.api = api;
        this.county = new DemoCounty(api);
    }

    long idOf(String username) {
        return county.me(username).at("/id").asLong();
    }

    String nameOf(String username) {
        return county.me(username).at("/name").asString();
    }

    long groupOf(String deputy) {
        return county.me(deputy).at("/groups/0/id").asLong();
    }

    String stationNameOf(String staff) {
        return county.me(staff).at("/station/name").asString();
    }

    long stationOf(String staff) {
        return county.me(staff).at("/station/id").asLong();
    }

    long departmentOf(String handler) {
        return county.department(handler);
    }

    // ---- blowing the whistle

    /** A case of an ordinary matter with some other fields, names and values in turn. */
    Answer raise(String who, String region, Object... more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "路灯不亮");
        fields.put("description", "小区东门外两盏路灯不亮三天了，老人晚上出门不安全。");
        fields.put("regionCode", region);
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return api.as(who).body(flat(fields)).post("/cases");
    }

    private static Object[] flat(Map<String, Object> fields) {
        var flat = new ArrayList<>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray();
    }

    /** Number of a case that waits for a deputy. */
    String waitingForDeputy(Object... more) {
        return number(raise("grid1", GRID, more).expect(201), "CLAIMING");
    }

    /** Number of a case that no rule could place. */
    String waitingForStation() {
        return number(raise("grid1", UNCOVERED_GRID).expect(201), "TRIAGE");
    }

    String handled() {
        return claimed(waitingForDeputy());
    }

    String claimed(String number) {
        return number(act("deputy1", number, "claim").expect(200), "HANDLING");
    }

    String waitingForSignature() {
        return number(does("deputy1", handled(), "involve-departments"), "DEPARTMENTS");
    }

    String signed() {
        return number(does("dept-urban", waitingForSignature(), "sign"), "DEPARTMENTS");
    }

    String replied() {
        return number(does("dept-urban", signed(), "reply"), "VERIFYING");
    }

    String resolved() {
        return number(does("deputy1", handled(), "resolve"), "EVALUATING");
    }

    String suspended() {
        String number = handled();
        does("deputy1", number, "request-suspension");
        return number(does("supervisor1", number, "decide-suspension"), "SUSPENDED");
    }

    String closed() {
        return number(does("grid1", resolved(), "evaluate"), "CLOSED");
    }

    String standingAt(String stage) {
        return switch (stage) {
            case "TRIAGE" -> waitingForStation();
            case "CLAIMING" -> waitingForDeputy();
            case "HANDLING" -> handled();
            case "DEPARTMENTS" -> waitingForSignature();
            case "VERIFYING" -> replied();
            case "EVALUATING" -> resolved();
            case "SUSPENDED" -> suspended();
            case "CLOSED" -> closed();
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private static String number(Answer answer, String stage) {
        assertThat(answer.string("/stage")).as("%s", answer).isEqualTo(stage);
        return answer.string("/number");
    }

    // ---- acting

    /** The act with a body; names and values in turn. */
    Answer act(String who, String number, String action, Object... body) {
        var request = body.length == 0 ? api.as(who) : api.as(who).body(body);
        return request.post("/cases/{number}/{action}", number, action);
    }

    /** The act with a body that says enough, and it succeeds. */
    Answer does(String who, String number, String action) {
        return tries(who, number, action).expect(200);
    }

    Answer tries(String who, String number, String action) {
        return act(who, number, action, enough(action));
    }

    /** A body with which nothing is wrong. */
    Object[] enough(String action) {
        return switch (action) {
            case "dispatch" -> new Object[] {"groupId", groupOf("deputy1"), "reason", "熟悉这一片"};
            case "ask-raiser" -> new Object[] {"question", "具体在几号楼？"};
            case "supplement", "note", "accept", "urge", "answer-supervision" -> new Object[] {"text", "三号楼东侧，请抓紧。"};
            case "refuse",
                    "decline",
                    "release",
                    "rework",
                    "refer-upward",
                    "withdraw",
                    "reopen",
                    "request-return",
                    "resume",
                    "unmerge" -> new Object[] {"reason", "情况有变，说明如下。"};
            case "request-extension" -> new Object[] {"days", 5, "reason", "等待材料"};
            case "request-suspension" -> new Object[] {"reason", "等待汛期过去", "reviewOn", "2026-03-20"};
            case "decide-return", "decide-extension", "decide-suspension", "decide-supervision" ->
                new Object[] {"accept", true, "reason", "情况属实"};
            case "merge" -> new Object[] {"into", waitingForDeputy()};
            case "assign" -> new Object[] {"deputyId", idOf("deputy2"), "reason", "离得近"};
            case "arrive" -> new Object[] {"note", "已到现场"};
            case "involve-departments" -> new Object[] {"lead", departmentOf("dept-urban"), "request", "请更换路灯灯泡。"};
            case "reply", "resolve" -> new Object[] {"result", "RESOLVED", "text", "灯泡已更换，现场确认亮灯。"};
            case "evaluate" -> new Object[] {"result", "SATISFIED", "attitude", 5, "text", "谢谢"};
            default -> new Object[0];
        };
    }

    // ---- reading

    JsonNode read(String who, String number) {
        return api.as(who).get("/cases/{number}", number).expect(200).json();
    }

    List<String> allowed(String who, String number) {
        return texts(read(who, number).at("/allowedActions"));
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** The case's records, after whoever reads this has checked their chain from the answer alone. */
    List<JsonNode> records(String number) {
        return records("supervisor1", number);
    }

    List<JsonNode> records(String who, String number) {
        var records = api.as(who)
                .get("/cases/{number}/events", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
        String before = "0".repeat(64);
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            assertThat(record.at("/seq").asInt()).isEqualTo(i + 1);
            assertThat(record.at("/prevHash").asString())
                    .as("record %s", record)
                    .isEqualTo(before);
            assertThat(record.at("/hash").asString()).as("record %s", record).isEqualTo(CanonicalJson.hashOf(record));
            before = record.at("/hash").asString();
        }
        return records;
    }

    List<String> actions(String number) {
        return records(number).stream()
                .map(record -> record.at("/action").asString())
                .toList();
    }

    JsonNode lastRecord(String number) {
        var records = records(number);
        return records.get(records.size() - 1);
    }

    /** The numbers of a whole list, page by page. */
    List<String> list(String who, String path) {
        return items(who, path).stream()
                .map(item -> item.at("/number").asString())
                .toList();
    }

    List<JsonNode> items(String who, String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor;
            var answer = api.as(who).get(page).expect(200);
            answer.at("/items").valueStream().forEach(items::add);
            JsonNode next = answer.at("/nextCursor");
            cursor = next.isNull() || next.isMissingNode() ? null : "&cursor=" + next.asString();
        } while (cursor != null);
        return items;
    }

    boolean waitsFor(String who, String number) {
        var inbox = list(who, "/inbox");
        assertThat(api.as(who).get("/inbox/count").expect(200).at("/count").asInt())
                .as("the count of the inbox of %s", who)
                .isEqualTo(inbox.size());
        return inbox.contains(number);
    }

    /** A word that occurs in no other test's cases. */
    static String uniqueWord() {
        return "标记" + UUID.randomUUID().toString().substring(0, 8);
    }
}
