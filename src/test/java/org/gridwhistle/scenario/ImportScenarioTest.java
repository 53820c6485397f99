package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 批量导入: a file of cases comes in whole or as far as it is good, says what is wrong with which row, and comes in once. */
@ScenarioTest
class ImportScenarioTest {

    private static final String HEADER =
            "title,description,raisedAt,regionCode,category,urgency,address,residentName\n";

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
    @DisplayName("每行一件案件，已派单或待派单，来源是导入")
    void raisesACaseForEachRow() {
        var answer = upload(
                        "station1",
                        "all-or-nothing",
                        HEADER
                                + word
                                + "甲,三天了,2026-02-27 10:30,410481001001001,路灯照明,URGENT,东门外,张三丰\n"
                                + word
                                + "乙,一周了,2026-02-20,410481001001004,,,,\n"
                                + word
                                + "丙,一月了,2026-02-01T08:00:00+08:00,410481001001001,MF02,normal,,\n")
                .expect(200);
        assertThat(answer.at("/imported").asInt()).isEqualTo(3);
        assertThat(answer.at("/skipped").asInt()).isZero();
        assertThat(answer.at("/errors").isEmpty()).isTrue();
        assertThat(whistles.items("supervisor1", "/cases?sort=raisedAt&q=" + encoded(word)))
                .extracting(
                        item -> item.at("/title").asString(),
                        item -> item.at("/stage").asString(),
                        item -> item.at("/urgency").asString(),
                        item -> item.at("/source").asString(),
                        item -> item.at("/raisedAt").asString(),
                        item -> item.at("/dueAt").asString())
                .as("clocks run from the import, not from the day it was seen")
                .containsExactly(
                        tuple(
                                word + "丙",
                                "CLAIMING",
                                "NORMAL",
                                "IMPORT",
                                "2026-02-01T08:00:00+08:00",
                                "2026-03-16T18:00:00+08:00"),
                        tuple(
                                word + "乙",
                                "TRIAGE",
                                "NORMAL",
                                "IMPORT",
                                "2026-02-20T00:00:00+08:00",
                                "2026-03-16T18:00:00+08:00"),
                        tuple(
                                word + "甲",
                                "CLAIMING",
                                "URGENT",
                                "IMPORT",
                                "2026-02-27T10:30:00+08:00",
                                "2026-03-05T18:00:00+08:00"));
    }

    @Test
    @DisplayName("同一文件再导一次：一件不增；换一行只增一件")
    void addsNothingTheSecondTime() {
        String rows = row("甲") + row("乙");
        upload("station1", "all-or-nothing", HEADER + rows).expect(200);
        var again = upload("station1", "all-or-nothing", HEADER + rows).expect(200);
        assertThat(again.at("/imported").asInt()).isZero();
        assertThat(again.at("/skipped").asInt()).isEqualTo(2);
        var more = upload("station1", "good-rows", HEADER + rows + row("丙") + row("丙"))
                .expect(200);
        assertThat(more.at("/imported").asInt()).isEqualTo(1);
        assertThat(more.at("/skipped").asInt())
                .as("two known, one twice in the file")
                .isEqualTo(3);
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    @DisplayName("同一文件同时导两次：也只有一份")
    void addsOnceWhenTheSameFileComesTwiceAtOnce() throws Exception {
        String file = HEADER + row("甲") + row("乙") + row("丙");
        var barrier = new CyclicBarrier(3);
        var clerks = Executors.newFixedThreadPool(3);
        try {
            var uploads = IntStream.range(0, 3)
                    .mapToObj(i -> clerks.submit(() -> {
                        barrier.await();
                        return upload("station1", "all-or-nothing", file);
                    }))
                    .toList();
            int imported = 0;
            for (var each : uploads) {
                var answer = each.get();
                assertThat(answer.status()).as("%s", answer).isIn(200, 409);
                imported += answer.status() == 200 ? answer.at("/imported").asInt() : 0;
            }
            assertThat(imported).isEqualTo(3);
        } finally {
            clerks.shutdown();
        }
        assertThat(cases()).isEqualTo(3);
    }

    private String faulty() {
        return HEADER
                + row("好")
                + ",没有标题,,410481001001001,,,,\n"
                + word + "无描述,,,410481001001001,,,,\n"
                + word + "无区划,三天了,,,,,,\n"
                + word + "错区划,三天了,,123,,,,\n"
                + word + "辖区外,三天了,,410481100200001,,,,\n"
                + word + "错类别,三天了,,410481001001001,外星人,,,\n"
                + word + "错紧急,三天了,,410481001001001,,SOON,,\n"
                + word + "错时间,三天了,昨天,410481001001001,,,,\n"
                + word + "二月三十,三天了,2026-02-30 10:00,410481001001001,,,,\n"
                + word + "在将来,三天了,2027-01-01,410481001001001,,,,\n"
                + word + "公元前,三天了,-0044-03-15T00:00:00Z,410481001001001,,,,\n"
                + word + "少一格,三天了\n"
                + "字".repeat(201) + ",三天了,,410481001001001,,,,\n"
                + "\n"
                + word + "错区划,三天了,,123,,,,\n"
                + row("也好");
    }

    @Test
    @DisplayName("有错的文件：整批拒绝，每一行的错都报，行号与表格软件一致")
    void refusesAFileWithAWrongRowWhole() {
        var answer = upload("station1", "all-or-nothing", faulty()).refused(422, "IMPORT_REJECTED");
        assertThat(answer.at("/imported").asInt()).isZero();
        assertThat(answer.at("/errors").valueStream().toList())
                .extracting(error -> error.at("/row").asInt(), error -> error.at("/column")
                        .asString())
                .containsExactly(
                        tuple(3, "title"),
                        tuple(4, "description"),
                        tuple(5, "regionCode"),
                        tuple(6, "regionCode"),
                        tuple(7, "regionCode"),
                        tuple(8, "category"),
                        tuple(9, "urgency"),
                        tuple(10, "raisedAt"),
                        tuple(11, "raisedAt"),
                        tuple(12, "raisedAt"),
                        tuple(13, "raisedAt"),
                        tuple(14, ""),
                        tuple(15, "title"),
                        tuple(17, "regionCode"));
        assertThat(answer.at("/errors").valueStream().toList())
                .allSatisfy(error -> assertThat(error.at("/message").asString()).isNotBlank());
        assertThat(cases()).isZero();
    }

    @Test
    @DisplayName("只要好的行：好的进来，错的报告；改好再导，只增改好的")
    void keepsTheGoodRowsWhenAskedTo() {
        var answer = upload("station1", "good-rows", faulty()).expect(200);
        assertThat(answer.at("/imported").asInt()).isEqualTo(2);
        assertThat(answer.at("/errors").size()).isEqualTo(14);
        assertThat(cases()).isEqualTo(2);
        var mended = upload(
                        "station1",
                        "good-rows",
                        faulty().replace("错类别,三天了,,410481001001001,外星人", "错类别,三天了,,410481001001001,路灯照明"))
                .expect(200);
        assertThat(mended.at("/imported").asInt()).isEqualTo(1);
        assertThat(mended.at("/skipped").asInt()).isEqualTo(2);
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    @DisplayName("不认识的列要报告；缺列则拒绝")
    void reportsColumns() {
        String known = "title,description,regionCode,优先级\n" + word + ",三天了,410481001001001,高\n";
        var strict = upload("station1", "all-or-nothing", known).refused(422, "IMPORT_REJECTED");
        assertThat(strict.string("/errors/0/column")).isEqualTo("优先级");
        assertThat(strict.at("/errors/0/row").asInt()).isEqualTo(1);
        var lenient = upload("station1", "good-rows", known).expect(200);
        assertThat(lenient.at("/imported").asInt()).isEqualTo(1);
        assertThat(lenient.string("/errors/0/message")).contains("优先级");
        for (String mode : List.of("all-or-nothing", "good-rows")) {
            var missing = upload("station1", mode, "title,description\n" + word + ",三天了\n")
                    .refused(422, "IMPORT_REJECTED");
            assertThat(missing.string("/errors/0/column")).isEqualTo("regionCode");
        }
    }

    @Test
    @DisplayName("带 BOM、引号、逗号、换行的文件照样读")
    void readsWhatSpreadsheetsWrite() {
        upload(
                        "station1",
                        "all-or-nothing",
                        "\uFEFF" + HEADER + "\"" + word + ",带逗号\",\"他说\"\"黑\"\"\r\n第二行😀\",,410481001001001,,,,\r\n")
                .expect(200);
        String number =
                whistles.list("supervisor1", "/cases?q=" + encoded(word)).get(0);
        var seen = whistles.read("supervisor1", number);
        assertThat(seen.at("/title").asString()).isEqualTo(word + ",带逗号");
        assertThat(seen.at("/description").asString()).isEqualTo("他说\"黑\"\r\n第二行😀");
        whistles.records(number);
    }

    @Test
    @DisplayName("不是 UTF-8、不是 CSV、空文件：拒绝，不是服务器的错")
    void refusesAFileThatIsNone() {
        var files = List.of(
                (HEADER + row("甲")).getBytes(Charset.forName("GBK")),
                new byte[0],
                "\n\n\n".getBytes(StandardCharsets.UTF_8),
                (HEADER + "\"没有结束的引号,三天了\n").getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe});
        for (byte[] file : files) {
            for (String mode : List.of("all-or-nothing", "good-rows")) {
                var answer = upload("station1", mode, file).refused(422, "IMPORT_REJECTED");
                assertThat(answer.at("/errors").size()).isPositive();
            }
        }
        upload("station1", "all-or-nothing", HEADER).expect(200);
    }

    @Test
    @DisplayName("缺文件、错模式、不是表单：400 或 415")
    void refusesARequestThatIsNone() {
        upload("station1", "some", HEADER + row("甲")).refused(400, "INVALID_FIELD");
        api.as("station1")
                .file("csv", "a.csv", new byte[] {1})
                .post("/imports/cases")
                .refused(400, "INVALID_FIELD");
        api.as("station1").body("file", "x").post("/imports/cases").refused(415, "UNSUPPORTED_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grid1", "deputy1", "leader1", "dept-urban", "supervisor1", "chief1", "secadmin", "auditor"})
    @DisplayName("只有联络站和系统管理员可以导入")
    void isForStationStaffAndTheSystemAdministrator(String other) {
        upload(other, "good-rows", HEADER + row("甲")).refused(403, "NOT_ALLOWED");
        assertThat(cases()).isZero();
    }

    @Test
    @DisplayName("系统管理员导入全域案件，并可代为评价")
    void letsTheSystemAdministratorImportAndEvaluate() {
        upload("sysadmin", "all-or-nothing", HEADER + row("甲")).expect(200);
        String number = whistles.list("sysadmin", "/cases?q=" + encoded(word)).get(0);
        whistles.claimed(number);
        whistles.does("deputy1", number, "resolve");
        assertThat(whistles.waitsFor("sysadmin", number)).isTrue();
        whistles.does("sysadmin", number, "evaluate");
    }

    @Test
    @DisplayName("同一个键再发一次导入：第一次的答复")
    void isDoneOnceUnderAKey() {
        byte[] file = (HEADER + row("甲")).getBytes(StandardCharsets.UTF_8);
        var request = api.as("station1")
                .file("file", "cases.csv", file)
                .idempotencyKey(UUID.randomUUID().toString());
        var first = request.post("/imports/cases").expect(200);
        assertThat(request.post("/imports/cases").expect(200).json()).isEqualTo(first.json());
        assertThat(first.at("/imported").asInt()).isEqualTo(1);
    }

    private String row(String name) {
        return word + name + ",三天了,,410481001001001,,,,\n";
    }

    private Answer upload(String who, String mode, String file) {
        return upload(who, mode, file.getBytes(StandardCharsets.UTF_8));
    }

    private Answer upload(String who, String mode, byte[] file) {
        return api.as(who).file("file", "cases.csv", file).post("/imports/cases?mode=" + mode);
    }

    private int cases() {
        return api.as("supervisor1")
                .get("/cases/count?q=" + encoded(word))
                .expect(200)
                .at("/count")
                .asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
