package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.SampleFiles;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos and documents of a case: who adds them, what becomes of them, who reads them, and that they stay. */
@ScenarioTest
@DisplayName("附件")
class AttachmentScenarioTest {

    private static final int LARGEST = 10 << 20;

    @Autowired
    Api api;

    @Autowired
    DataSource dataSource;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    private Answer attach(String who, String number, String name, byte[] content) {
        return api.as(who).file("file", name, content).post("/cases/{n}/attachments", number);
    }

    private Answer read(String who, String id) {
        return api.as(who).get("/attachments/{id}", id);
    }

    @Test
    @DisplayName("JPEG、PNG、WebP、PDF 都能存能取；散列值就是取回内容的散列值")
    void takesEachKindAndGivesOutWhatItHashed() throws IOException {
        String number = whistles.handled();
        var jpeg =
                attach("grid1", number, "东门.jpg", SampleFiles.photo(300, 400)).expect(201);
        var png = attach("deputy1", number, "图.png", SampleFiles.pngWithMetadata(64, 32))
                .expect(201);
        var webp = attach("station1", number, "微信.webp", SampleFiles.webp()).expect(201);
        var pdf = attach("supervisor1", number, "批示.pdf", SampleFiles.pdf()).expect(201);

        assertThat(List.of(jpeg, png, webp, pdf))
                .extracting(answer -> answer.string("/name"))
                .containsExactly("东门.jpg", "图.png", "微信.jpg", "批示.pdf");
        assertThat(List.of(jpeg, png, webp, pdf))
                .extracting(answer -> answer.string("/type"))
                .containsExactly("image/jpeg", "image/png", "image/jpeg", "application/pdf");
        for (Answer added : List.of(jpeg, png, webp, pdf)) {
            assertThat(added.json().propertyNames()).containsExactly("id", "name", "type", "size", "sha256");
            assertThat(added.header("Location")).contains("/api/v1/attachments/" + added.string("/id"));
            var content = read("grid1", added.string("/id")).expect(200);
            assertThat(content.header("Content-Type")).contains(added.string("/type"));
            assertThat(content.bytes()).hasSize(added.at("/size").asInt());
            assertThat(sha256(content.bytes())).isEqualTo(added.string("/sha256"));
            assertThat(SampleFiles.says(content.bytes(), SampleFiles.SECRET)).isFalse();
        }
        var photo = ImageIO.read(
                new ByteArrayInputStream(read("deputy1", jpeg.string("/id")).bytes()));
        assertThat(photo.getHeight()).isEqualTo(400);
        try (var document = Loader.loadPDF(read("deputy1", pdf.string("/id")).bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(whistles.read("deputy1", number).at("/attachments").valueStream())
                .containsExactly(jpeg.json(), png.json(), webp.json(), pdf.json());
    }

    @Test
    @DisplayName("大照片缩到 2560，列表用 480 的小图")
    void givesASmallVersionOfALargePhoto() throws IOException {
        String number = whistles.waitingForDeputy();
        String id = attach("grid1", number, "large.png", SampleFiles.png(3000, 2000))
                .expect(201)
                .string("/id");
        var whole = read("deputy1", id).expect(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.bytes())).getWidth())
                .isEqualTo(2560);
        assertThat(whole.bytes()).as("more than one piece").hasSizeGreaterThan(256 << 10);
        var small = api.as("deputy1").get("/attachments/{id}?size=thumb", id).expect(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(small.bytes())).getWidth())
                .isEqualTo(480);
        assertThat(small.header("ETag")).isNotEqualTo(whole.header("ETag"));
        api.as("deputy1").get("/attachments/{id}?size=huge", id).refused(400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("记入散列链：文件名、散列值、原件散列值；链仍完整")
    void standsInTheRecordsByItsHash() {
        String number = whistles.waitingForDeputy();
        byte[] photo = SampleFiles.photo(30, 40);
        var added = attach("grid1", number, "灯.jpg", photo).expect(201);
        // checks the chain as well
        var record = whistles.lastRecord(number);
        assertThat(record.at("/action").asString()).isEqualTo("attach");
        assertThat(record.at("/text").asString()).isEqualTo("灯.jpg");
        assertThat(record.at("/actor/name").asString()).isEqualTo(whistles.nameOf("grid1"));
        assertThat(record.at("/data/id").asString()).isEqualTo(added.string("/id"));
        assertThat(record.at("/data/size").asLong()).isEqualTo(added.at("/size").asLong());
        assertThat(record.at("/data/sha256").asString()).isEqualTo(added.string("/sha256"));
        assertThat(record.at("/data/originalSha256").asString()).isEqualTo(sha256(photo));
    }

    @Test
    @DisplayName("谁能看案件谁能看附件；看不到案件的人，附件也不存在")
    void isReadByWhoeverSeesTheCaseAndByNobodyElse() {
        String number = whistles.waitingForSignature();
        String id = attach("grid1", number, "a.png", SampleFiles.png(8, 8))
                .expect(201)
                .string("/id");
        for (String who : List.of("grid1", "deputy1", "deputy2", "leader1", "station1", "dept-urban", "supervisor1")) {
            read(who, id).expect(200);
        }
        read("chief1", id).expect(200);
        for (String who : List.of("grid2", "deputy3", "dept-water", "sysadmin", "secadmin", "auditor")) {
            read(who, id).refused(404, "NOT_FOUND");
            api.as(who).get("/attachments/{id}?size=thumb", id).refused(404, "NOT_FOUND");
            attach(who, number, "a.png", SampleFiles.png(8, 8)).refused(404, "NOT_FOUND");
        }
        read("grid1", "0".repeat(32)).refused(404, "NOT_FOUND");
        api.anonymously().get("/attachments/{id}", id).refused(401, "NOT_SIGNED_IN");
        assertThat(whistles.read("grid1", number).at("/attachments")).hasSize(1);
    }

    @Test
    @DisplayName("参与办理的人能加；只看的领导不能；办结后谁都不能")
    void isAddedToByWhoTakesPartWhileTheCaseIsOpen() {
        String number = whistles.waitingForSignature();
        for (String who : List.of("grid1", "deputy1", "dept-urban", "station1", "supervisor1")) {
            attach(who, number, who + ".png", SampleFiles.png(8, 8)).expect(201);
        }
        attach("chief1", number, "a.png", SampleFiles.png(8, 8)).refused(403, "NOT_ALLOWED");
        attach("grid1", whistles.closed(), "a.png", SampleFiles.png(8, 8)).refused(409, "WRONG_STAGE");
        attach("grid1", "WG209901010001", "a.png", SampleFiles.png(8, 8)).refused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("SVG、网页、程序、改名的、两用的文件：415；坏的、像素炸弹、带脚本的 PDF：422；什么都不留下")
    void refusesWhatIsNotOneOfThem() {
        String number = whistles.waitingForDeputy();
        attach("grid1", number, "a.svg", SampleFiles.svg()).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.jpg", SampleFiles.html()).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.png", SampleFiles.program()).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.jpg", SampleFiles.pictureAndPage()).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.png", SampleFiles.pictureAndArchive()).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.png", new byte[0]).refused(415, "UNSUPPORTED_TYPE");
        attach("grid1", number, "a.png", Arrays.copyOf(SampleFiles.png(99, 99), 80))
                .refused(422, "ATTACHMENT_UNREADABLE");
        attach("grid1", number, "a.png", SampleFiles.pngThatClaims(30_000, 30_000))
                .refused(422, "PICTURE_TOO_LARGE");
        attach("grid1", number, "a.pdf", SampleFiles.pdfWithScript()).refused(422, "PDF_NOT_PLAIN");
        assertThat(whistles.read("grid1", number).at("/attachments")).isEmpty();
        assertThat(whistles.actions(number)).doesNotContain("attach");
    }

    @Test
    @DisplayName("说得清为什么不收，中英文都行")
    void saysWhyInBothLanguages() {
        String number = whistles.waitingForDeputy();
        byte[] bomb = SampleFiles.pngThatClaims(30_000, 30_000);
        assertThat(attach("grid1", number, "a.png", bomb).string("/detail")).contains("4000 万像素");
        assertThat(api.as("grid1")
                        .header("Accept-Language", "en")
                        .file("file", "a.png", bomb)
                        .post("/cases/{n}/attachments", number)
                        .string("/detail"))
                .contains("40 megapixels");
    }

    @Test
    @DisplayName("正好 10 MiB 收下，多一个字节 413，再大也说得清")
    void takesTenMebibytesAndNotOneByteMore() {
        String number = whistles.waitingForDeputy();
        byte[] photo = SampleFiles.jpeg(40, 30);
        attach("grid1", number, "a.jpg", Arrays.copyOf(photo, LARGEST)).expect(201);
        attach("grid1", number, "a.jpg", Arrays.copyOf(photo, LARGEST + 1)).refused(413, "TOO_LARGE");
        attach("grid1", number, "a.jpg", Arrays.copyOf(photo, 3 * LARGEST)).refused(413, "TOO_LARGE");
    }

    @Test
    @DisplayName("一件案件最多 20 个")
    void refusesTheTwentyFirst() {
        String number = whistles.waitingForDeputy();
        for (int i = 1; i <= 20; i++) {
            attach("grid1", number, i + ".png", SampleFiles.png(i, 3)).expect(201);
        }
        attach("deputy1", number, "21.png", SampleFiles.png(21, 3)).refused(422, "TOO_MANY_ATTACHMENTS");
        var names =
                whistles.read("grid1", number).at("/attachments").valueStream().toList();
        assertThat(names).hasSize(20);
        assertThat(names.get(19).at("/name").asString()).isEqualTo("20.png");
    }

    @Test
    @DisplayName("同一个键再发一次：还是那一个附件，案件办结了也一样；换了内容则拒绝")
    void addsItOnceUnderOneKey() {
        String number = whistles.resolved();
        String key = UUID.randomUUID().toString();
        var request = api.as("grid1").idempotencyKey(key);
        var first = request.file("file", "a.png", SampleFiles.png(8, 8))
                .post("/cases/{n}/attachments", number)
                .expect(201);
        whistles.does("grid1", number, "evaluate");
        var again = request.file("file", "a.png", SampleFiles.png(8, 8))
                .post("/cases/{n}/attachments", number)
                .expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        request.file("file", "a.png", SampleFiles.png(9, 9))
                .post("/cases/{n}/attachments", number)
                .refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(whistles.actions(number)).containsOnlyOnce("attach");
    }

    @Test
    @DisplayName("几个人同时加同一张照片：各是各的附件，内容只存一份，记录不断")
    void keepsEachOfThoseThatComeAtOnceAndTheirContentOnce() throws Exception {
        String number = whistles.handled();
        byte[] photo = SampleFiles.jpeg(700, 500 + Math.floorMod(number.hashCode(), 90));
        var who = List.of("grid1", "deputy1", "station1", "supervisor1");
        var barrier = new CyclicBarrier(who.size());
        var clients = Executors.newFixedThreadPool(who.size());
        var ids = new HashSet<String>();
        String sha256 = null;
        try {
            var asked = IntStream.range(0, who.size())
                    .mapToObj(i -> clients.submit(() -> {
                        barrier.await();
                        return attach(who.get(i), number, i + ".jpg", photo);
                    }))
                    .toList();
            for (var each : asked) {
                var answer = each.get().expect(201);
                ids.add(answer.string("/id"));
                sha256 = answer.string("/sha256");
            }
        } finally {
            clients.shutdown();
        }
        assertThat(ids).hasSize(who.size());
        assertThat(whistles.read("grid1", number).at("/attachments")).hasSize(who.size());
        assertThat(whistles.actions(number)).filteredOn("attach"::equals).hasSize(who.size());
        long bytes = JdbcClient.create(dataSource)
                .sql("select sum(octet_length(bytes)) from attachment_content where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .single();
        assertThat(bytes)
                .isEqualTo(read("grid1", ids.iterator().next()).expect(200).bytes().length);
    }

    @Test
    @DisplayName("给出去的内容什么都不能运行，也不会被猜成别的；浏览器每次都问还能不能看")
    void isGivenOutSafely() {
        String number = whistles.waitingForDeputy();
        String name = "a;b=\u202Egpj 灯.png";
        String id =
                attach("grid1", number, name, SampleFiles.png(8, 8)).expect(201).string("/id");
        var answer = read("grid1", id).expect(200);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox", "default-src 'none'");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(answer.header("Content-Disposition").orElseThrow())
                .startsWith("inline;")
                .contains("filename*=UTF-8''")
                .contains("%E7%81%AF.png")
                .doesNotContain("%E2%80%AE");
        String etag = answer.header("ETag").orElseThrow();
        var unchanged = api.as("grid1").header("If-None-Match", etag).get("/attachments/{id}", id);
        unchanged.expect(304);
        assertThat(unchanged.bytes()).isEmpty();
        api.as("deputy3")
                .header("If-None-Match", etag)
                .get("/attachments/{id}", id)
                .refused(404, "NOT_FOUND");
        String pdf =
                attach("grid1", number, "a.pdf", SampleFiles.pdf()).expect(201).string("/id");
        assertThat(read("grid1", pdf).header("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        api.as("grid1").get("/attachments/{id}?size=thumb", pdf).refused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("别的字段、没有文件、不是表单：都说得清")
    void refusesRequestsThatAreNone() {
        String number = whistles.waitingForDeputy();
        api.as("grid1")
                .file("photo", "a.png", SampleFiles.png(8, 8))
                .post("/cases/{n}/attachments", number)
                .refused(400, "INVALID_FIELD");
        api.as("grid1")
                .file("file", "a.png", SampleFiles.png(8, 8))
                .post("/cases/{n}/attachments?note=x", number)
                .refused(400, "UNKNOWN_FIELD");
        api.as("grid1")
                .body("file", "a.png")
                .post("/cases/{n}/attachments", number)
                .refused(415, "UNSUPPORTED_TYPE");
        api.as("grid1").delete("/attachments/{id}", "0".repeat(32)).refused(405, "METHOD_NOT_ALLOWED");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
