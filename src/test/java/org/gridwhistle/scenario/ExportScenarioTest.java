package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** A list taken away as a file: the same cases, the same rights, the same masks, and nothing that a spreadsheet runs. */
@ScenarioTest
@DisplayName("导出清单")
class ExportScenarioTest {

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
    @DisplayName("导出的正是筛选出的列表，次序也一样，中文表头")
    void holdsExactlyTheFilteredList() throws Exception {
        for (int i = 0; i < 3; i++) {
            whistles.waitingForDeputy("title", word + i);
        }
        whistles.claimed(whistles.waitingForDeputy("title", word));
        whistles.waitingForDeputy("title", "别的");
        for (String query : List.of("", "&stage=CLAIMING", "&sort=raisedAt", "&fact=CLAIMED_IN_TIME")) {
            var listed = whistles.list("supervisor1", "/cases?q=" + encoded(word) + query);
            var rows = csv("supervisor1", "/cases.csv?q=" + encoded(word) + query);
            assertThat(rows).extracting(row -> row.get("案件编号")).containsExactlyElementsOf(listed);
        }
        var header = api.as("supervisor1").get("/cases.csv?q=" + encoded(word)).expect(200);
        assertThat(header.header("Content-Type").orElse("")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(header.header("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains(".csv");
        assertThat(header.text()).startsWith("\uFEFF案件编号,标题,");
    }

    @Test
    @DisplayName("多于一页的清单一件不少")
    void goesOnBeyondItsFirstPage() throws Exception {
        var listed = whistles.list("supervisor1", "/cases");
        assertThat(csv("supervisor1", "/cases.csv"))
                .extracting(row -> row.get("案件编号"))
                .containsExactlyElementsOf(listed);
    }

    @Test
    @DisplayName("谁看不到，谁也导不出；脱敏与列表一样")
    void keepsRightsAndMasks() throws Exception {
        whistles.raise("grid1", Whistles.GRID, "title", word, "resident", Map.of("name", "张三丰", "phone", "13812340000"))
                .expect(201);
        var mine = csv("supervisor1", "/cases.csv?q=" + encoded(word));
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).get("反映群众")).isEqualTo("张*");
        assertThat(mine.get(0).get("群众电话")).doesNotContain("13812340000").contains("****");
        assertThat(csv("grid2", "/cases.csv?q=" + encoded(word))).isEmpty();
        api.anonymously().get("/cases.csv").refused(401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0"})
    @DisplayName("像公式的文字在两种文件里都只是文字")
    void letsNothingRun(String typed) throws Exception {
        String title = typed + word;
        whistles.raise("grid1", Whistles.GRID, "title", title).expect(201);
        var row = csv("supervisor1", "/cases.csv?q=" + encoded(word)).get(0);
        assertThat(row.get("标题")).isEqualTo("'" + title);
        var sheet = sheet(api.as("supervisor1").download("/api/v1/cases.xlsx?q=" + encoded(word)));
        assertThat(texts(sheet, "t")).contains("案件编号", "'" + title).doesNotContain(title);
        assertThat(texts(sheet, "f")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stage=NOWHERE", "fact=NOTHING", "without=EVERYTHING", "raisedFrom=2026-13-01", "sort=title"})
    @DisplayName("看不懂的筛选：400，不给半个文件")
    void refusesWhatMakesNoSense(String query) {
        api.as("supervisor1").get("/cases.csv?" + query).refused(400, "INVALID_FIELD");
        api.as("supervisor1").get("/cases.xlsx?" + query).refused(400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("看不懂的统计区域：422")
    void refusesAnUnknownRegion() {
        api.as("supervisor1").get("/statistics.csv?region=999999").refused(422, "UNKNOWN_REGION");
    }

    private List<CSVRecord> csv(String who, String path) throws Exception {
        String text = api.as(who).get(path).expect(200).text().substring(1);
        try (var parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    private static Document sheet(byte[] file) throws Exception {
        Path saved = Files.createTempFile("cases", ".xlsx");
        Files.write(saved, file);
        try (var zip = new ZipFile(saved.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet);
        } finally {
            Files.delete(saved);
        }
    }

    private static List<String> texts(Document sheet, String element) {
        var found = sheet.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
