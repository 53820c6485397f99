package org.gridwhistle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A table that is taken away: readable, harmless, and as long as it likes. */
class TableFilesTest {

    private final TableFiles files =
            new TableFiles(Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "＋1", "－1", "＠A"})
    void marksAsTextWhatASpreadsheetWouldCalculate(String typed) {
        assertThat(TableFiles.harmless(typed)).startsWith("'").endsWith(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "路灯不亮", "1=1", "a-b", "138****0000"})
    void leavesAllOtherTextAsItIs(String typed) {
        assertThat(TableFiles.harmless(typed)).isEqualTo(typed);
    }

    @Test
    void writesCsvThatASpreadsheetReadsAsChinese() throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(
                out,
                TableFormat.CSV,
                "表",
                List.of("标题", "时间", "数", "率"),
                rows -> rows.add(
                        Arrays.asList("他说“\"好\"”,\n再见", OffsetDateTime.parse("2026-03-02T01:00:00Z"), 3L, 0.25)));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF标题,时间,数,率\r\n\"他说“\"\"好\"\"”,\n再见\",2026-03-02 09:00:00,3,0.25\r\n");
    }

    @Test
    void writesTextsOfASheetInTheirPlace() throws Exception {
        var out = new ByteArrayOutputStream();
        files.write(out, TableFormat.XLSX, "表", List.of("标题"), rows -> {
            rows.add(List.of("=1+1"));
            rows.add(Arrays.asList((Object) null));
            rows.add(List.of(7));
        });
        var sheet = sheet(out.toByteArray());
        assertThat(texts(sheet, "t")).containsExactly("标题", "'=1+1");
        assertThat(texts(sheet, "v")).containsExactly("7");
        assertThat(texts(sheet, "f")).isEmpty();
    }

    @Test
    void writesAHundredThousandRowsInTheMemoryOfAFew() throws IOException {
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        String text = "一段不短的文字".repeat(20);
        var grown = new long[1];
        files.write(OutputStream.nullOutputStream(), TableFormat.XLSX, "表", List.of("标题"), rows -> {
            for (int i = 0; i < 100_000; i++) {
                rows.add(List.of(i, text + i, text, text));
            }
            System.gc();
            grown[0] = runtime.totalMemory() - runtime.freeMemory() - before;
        });
        // the texts alone are 80 MB
        assertThat(grown[0]).isLessThan(20_000_000);
    }

    private static Document sheet(byte[] file) throws Exception {
        Path saved = Files.createTempFile("table", ".xlsx");
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
}
