package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * 457 messages that residents really wrote, as cases of the demo county. The rule of the mapping: title, text and time as
 * they are; the category by {@link #MATTERS}; the grid is the CRC-32 of the message's id, modulo the number of the county's
 * grids in the order of their codes, covered by a group or not. The messages carry no licence and are not in the
 * repository: {@code -Dgridwhistle.shared-data=…} names the folder that has them.
 */
@ScenarioTest
class RealMessagesTest {

    private static final int TO_CLOSE = 100;

    /** A first-level label of the messages: its category here, and the account of the department that answers. */
    private record Matter(String category, String handler) {}

    private static final Map<String, Matter> MATTERS = Map.of(
            "城乡建设", new Matter("MF", "dept-urban"),
            "劳动和社会保障", new Matter("SS", "dept-labour"),
            "教育文体", new Matter("ED", "dept-education"),
            "商贸旅游", new Matter("MK", "dept-market"),
            "卫生计生", new Matter("HE", "dept-health"),
            "交通运输", new Matter("TR", "dept-traffic"),
            "环境保护", new Matter("EN", "dept-environment"));

    @Autowired
    Api api;

    @Autowired
    ConsistencyCheck check;

    @Autowired
    DataSource dataSource;

    @Test
    @DisplayName("四百五十七条真实留言全部成案，一百件走到办结，账实相符")
    void takesInWhatResidentsReallyWrote() throws IOException {
        Path file = Path.of(System.getProperty("gridwhistle.shared-data", "../shared/data"), "messages-dev.csv");
        assumeTrue(
                Files.isReadable(file),
                "The residents' messages are not here (" + file + "); -Dgridwhistle.shared-data names their folder.");
        var messages = raw(file);
        assertThat(messages).hasSize(457);
        byte[] sheet = sheet(messages, grids());

        var imported = api.as("station3").file("file", "messages.csv", sheet).post("/imports/cases");
        imported.expect(200);
        assertThat(imported.at("/imported").asInt()).as("%s", imported).isEqualTo(457);
        assertThat(imported.at("/errors").isEmpty()).isTrue();
        var again = api.as("station3").file("file", "messages.csv", sheet).post("/imports/cases");
        assertThat(again.expect(200).at("/skipped").asInt()).isEqualTo(457);

        var whistles = new Whistles(api);
        var cases = whistles.items(
                "station3", "/cases?source=IMPORT&raisedTo=2021-01-01&raiser=" + whistles.idOf("station3"));
        assertThat(cases).hasSize(457);
        assertThat(cases)
                .extracting(item -> item.at("/stage").asString())
                .containsOnly("CLAIMING", "TRIAGE")
                .contains("TRIAGE");

        for (int i = 0; i < cases.size(); i++) {
            if (i < TO_CLOSE) {
                driveToClose(whistles, cases.get(i), i % 2 == 0);
            } else {
                // so that no later story meets their timers
                whistles.does("station3", cases.get(i).at("/number").asString(), "withdraw");
            }
        }

        var closed = whistles.items("station3", "/cases?source=IMPORT&raisedTo=2021-01-01&outcome=RESOLVED");
        assertThat(closed).hasSize(TO_CLOSE);
        closed.subList(0, 10)
                .forEach(item -> whistles.records(item.at("/number").asString()));
        assertThat(check.all().faults()).isEmpty();
    }

    private void driveToClose(Whistles whistles, JsonNode item, boolean byDepartment) {
        String number = item.at("/number").asString();
        JsonNode seen = whistles.read("station3", number);
        if (seen.at("/stage").asString().equals("TRIAGE")) {
            seen = whistles.does("station3", number, "dispatch").json();
        }
        String deputy = memberOf(seen.at("/group/id").asLong());
        whistles.act(deputy, number, "claim").expect(200);
        whistles.does(deputy, number, "arrive");
        if (byDepartment) {
            String handler = MATTERS.values().stream()
                    .filter(matter ->
                            matter.category().equals(item.at("/categoryCode").asString()))
                    .findFirst()
                    .orElseThrow()
                    .handler();
            whistles.act(
                            deputy,
                            number,
                            "involve-departments",
                            "lead",
                            whistles.departmentOf(handler),
                            "request",
                            "请依法办理并答复。")
                    .expect(200);
            whistles.act(handler, number, "sign").expect(200);
            whistles.does(handler, number, "reply");
            whistles.does(deputy, number, "accept");
        } else {
            whistles.does(deputy, number, "resolve");
        }
        whistles.does("station3", number, "evaluate");
    }

    private final Map<Long, String> members = new HashMap<>();

    private String memberOf(long group) {
        return members.computeIfAbsent(group, id -> JdbcClient.create(dataSource)
                .sql("select a.username from account a where a.id = ?")
                .param(api.as("station3")
                        .get("/deputies?group=" + id)
                        .expect(200)
                        .at("/items/0/id")
                        .asLong())
                .query(String.class)
                .single());
    }

    private List<String> grids() {
        return api.as("station3")
                .get("/regions?kind=GRID&limit=200")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(region -> region.at("/code").asString())
                .sorted()
                .toList();
    }

    private static List<CSVRecord> raw(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var messages = new ArrayList<CSVRecord>();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            parser.forEach(row -> {
                if (row.get("form").equals("raw")) {
                    messages.add(row);
                }
            });
        }
        return messages;
    }

    private static byte[] sheet(List<CSVRecord> messages, List<String> grids) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("externalId", "title", "description", "raisedAt", "regionCode", "category");
            for (CSVRecord message : messages) {
                printer.printRecord(
                        message.get("id"),
                        message.get("title"),
                        message.get("body"),
                        message.get("sent_at"),
                        gridOf(message.get("id"), grids),
                        MATTERS.get(message.get("label")).category());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String gridOf(String id, List<String> grids) {
        var crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return grids.get((int) (crc.getValue() % grids.size()));
    }
}
