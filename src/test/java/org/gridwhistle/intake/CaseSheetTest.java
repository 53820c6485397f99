package org.gridwhistle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gridwhistle.intake.CaseSheet.Column;
import org.gridwhistle.intake.CaseSheet.Row;
import org.gridwhistle.intake.CaseSheet.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSheetTest {

    private static final String HEADER = "title,description,regionCode\n";

    @Test
    void readsRowsAsASpreadsheetNumbersThem() throws Unreadable {
        var sheet = read(HEADER + "路灯不亮,三天了,410481001001001\n井盖缺失,昨天起,410481001001002\n");
        assertThat(sheet.unknownColumns()).isEmpty();
        assertThat(sheet.missingColumns()).isEmpty();
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(2, 3);
        assertThat(sheet.rows().get(1).cell(Column.TITLE)).isEqualTo("井盖缺失");
    }

    @Test
    void countsBlankLinesAsASpreadsheetDoes() throws Unreadable {
        var sheet = read(HEADER + "\n路灯不亮,三天了,410481001001001\n\n\n井盖缺失,昨天起,410481001001002\n\n");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 6);
        assertThat(sheet.rows()).noneMatch(Row::misshapen);
    }

    @Test
    void readsAByteOrderMarkAsNothing() throws Unreadable {
        assertThat(read("\uFEFF" + HEADER).missingColumns()).isEmpty();
    }

    @Test
    void readsQuotesCommasAndLinesWithinACell() throws Unreadable {
        var sheet = read(HEADER + "\"路灯,不亮\",\"他说\"\"黑\"\"\n第二行\",410481001001001\r\n井盖,缺失,410481001001001");
        assertThat(sheet.rows().get(0).cell(Column.TITLE)).isEqualTo("路灯,不亮");
        assertThat(sheet.rows().get(0).cell(Column.DESCRIPTION)).isEqualTo("他说\"黑\"\n第二行");
        assertThat(sheet.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void takesColumnsInAnyOrderAndCase() throws Unreadable {
        var sheet = read("RegionCode, TITLE ,description\n410481001001001,路灯,不亮\n");
        assertThat(sheet.unknownColumns()).isEmpty();
        assertThat(sheet.rows().get(0).cell(Column.TITLE)).isEqualTo("路灯");
        assertThat(sheet.rows().get(0).cell(Column.REGION_CODE)).isEqualTo("410481001001001");
    }

    @Test
    void namesTheColumnsItDoesNotKnow() throws Unreadable {
        assertThat(read("title,description,regionCode,标题,prioritaet\n").unknownColumns())
                .containsExactly("标题", "prioritaet");
    }

    @Test
    void namesTheColumnsItMisses() throws Unreadable {
        assertThat(read("title,urgency\n").missingColumns()).containsExactly(Column.DESCRIPTION, Column.REGION_CODE);
    }

    @Test
    void missesEveryRequiredColumnInAnEmptyFile() throws Unreadable {
        assertThat(read("").missingColumns()).containsExactly(Column.TITLE, Column.DESCRIPTION, Column.REGION_CODE);
        assertThat(read("\n\n").rows()).isEmpty();
    }

    @Test
    void takesABlankCellAsNone() throws Unreadable {
        var row = read(HEADER + " 　 ,x,\n").rows().get(0);
        assertThat(row.cell(Column.TITLE)).isNull();
        assertThat(row.cell(Column.REGION_CODE)).isNull();
        assertThat(row.cell(Column.URGENCY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"只有标题", "标题,描述,410481001001001,多余"})
    void tellsARowWithAnotherNumberOfCells(String line) throws Unreadable {
        assertThat(read(HEADER + line + "\n").rows()).singleElement().satisfies(row -> assertThat(row.misshapen())
                .isTrue());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] gbk = (HEADER + "路灯不亮,三天了,410481001001001\n").getBytes(Charset.forName("GBK"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> CaseSheet.read(gbk));
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(HEADER + "\"路灯不亮,三天了\n"));
    }

    @Test
    void refusesASpreadsheetFile() throws Exception {
        var zip = new ByteArrayOutputStream();
        zip.write(new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe, 0, 0});
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> CaseSheet.read(zip.toByteArray()));
    }

    private static CaseSheet read(String text) throws Unreadable {
        return CaseSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
