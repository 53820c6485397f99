package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.gridwhistle.shared.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is broken in a policy is refused, each fault with its place; what is whole comes back as it was. */
class PolicyCheckTest {

    private static final int NORMAL_CLAIM = 10;
    private static final int NORMAL_HANDLE = 11;
    private static final int NORMAL_SIGN = 12;

    private static final Map<String, List<String>> CATEGORIES =
            Map.of("MF", List.of("MF"), "MF02", List.of("MF02", "MF"), "HY", List.of("HY"));

    private final PolicyCheck check = check();
    private final PolicySheets sheets = new PolicySheets(check);

    private final List<PolicyDraft.Limit> limits = new ArrayList<>(whole().limits());
    private final Map<PolicySetting, PolicyDraft.Cell> settings = new EnumMap<>(whole().settings());

    @BeforeEach
    void readsChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void readsNothingAnyMore() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static PolicyCheck check() {
        var calendar = new WorkingCalendar(
                List.of(), List.of(), WorkingTimes.always(WorkingHours.USUAL), ZoneId.of("Asia/Shanghai"));
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/calendar");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return new PolicyCheck(code -> CATEGORIES.getOrDefault(code, List.of()), region -> calendar, texts);
    }

    private static PolicyDraft whole() {
        return values().toDraft();
    }

    private static PolicyValues values() {
        return new PolicyValues(
                "依据：文件",
                new Ladder(80, 1, 3),
                new Allowances(1, 1, 15, 2),
                Stream.of(
                                general(Urgency.EMERGENCY, "0.5", "24", "2", "12", LimitUnit.HOURS),
                                general(Urgency.URGENT, "4", "21", "4", "14", LimitUnit.WORKING_HOURS),
                                general(Urgency.NORMAL, "1", "10", "1", "7", LimitUnit.WORKING_DAYS))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<PolicyLimit> general(
            Urgency urgency, String claim, String handle, String sign, String reply, LimitUnit unit) {
        return List.of(
                limit(null, urgency, ClockKind.CLAIM, claim, unit),
                limit(null, urgency, ClockKind.HANDLE, handle, unit),
                limit(null, urgency, ClockKind.SIGN, sign, unit),
                limit(null, urgency, ClockKind.REPLY, reply, unit),
                limit(null, urgency, ClockKind.EVALUATE, "5", LimitUnit.WORKING_DAYS));
    }

    private static PolicyLimit limit(String category, Urgency urgency, ClockKind kind, String amount, LimitUnit unit) {
        return new PolicyLimit(category, urgency, kind, new TimeLimit(new BigDecimal(amount), unit));
    }

    @Test
    void takesAWholePolicyAsItIs() {
        assertThat(check.check(whole())).isEqualTo(values());
    }

    @ParameterizedTest
    @CsvSource({
        "0, WORKING_DAYS, NOT_POSITIVE",
        "0.00, HOURS, NOT_POSITIVE",
        "-1, WORKING_DAYS, NOT_POSITIVE",
        "2501, WORKING_DAYS, TOO_LARGE",
        "17500.01, WORKING_HOURS, TOO_LARGE",
        "87601, HOURS, TOO_LARGE",
        "1.5, WORKING_DAYS, PART_OF_A_DAY",
        "100.125, HOURS, TOO_FINE",
        "=1+1, WORKING_DAYS, FORMULA",
        "+5, WORKING_DAYS, FORMULA",
        "@SUM(A1), WORKING_DAYS, FORMULA",
        "-1+1, WORKING_DAYS, FORMULA",
        "1e3, WORKING_DAYS, NOT_A_NUMBER",
        "10天, WORKING_DAYS, NOT_A_NUMBER",
        "１０, WORKING_DAYS, NOT_A_NUMBER",
        "'10,5', WORKING_DAYS, NOT_A_NUMBER",
        "9999999999, WORKING_DAYS, NOT_A_NUMBER",
        ", WORKING_DAYS, MISSING"
    })
    void refusesAnAmountThatIsNone(String amount, String unit, String code) {
        change(NORMAL_HANDLE, null, "NORMAL", "HANDLE", amount, unit);
        assertThat(faults()).containsExactly(tuple("limits[11].amount", code));
    }

    @Test
    void refusesWhatNobodyKnows() {
        change(NORMAL_CLAIM, "XX", "NORMAL", "CLAIM", "1", "WORKING_DAYS");
        change(NORMAL_HANDLE, null, "SOON", "HANDLE", "10", "WORKING_DAYS");
        change(NORMAL_SIGN, null, "NORMAL", "SIGNING", "1", "FORTNIGHTS");
        assertThat(faults())
                .containsExactly(
                        tuple("limits[10].category", "UNKNOWN"),
                        tuple("limits[11].urgency", "UNKNOWN"),
                        tuple("limits[12].clock", "UNKNOWN"),
                        tuple("limits[12].unit", "UNKNOWN"),
                        tuple("limits", "NO_GENERAL_ROW"),
                        tuple("limits", "NO_GENERAL_ROW"),
                        tuple("limits", "NO_GENERAL_ROW"));
    }

    @Test
    void refusesExpressionsWhereverTheyStand() {
        change(NORMAL_CLAIM, "=cmd|' /C calc'!A0", "=1", "@x", "=1+1", "-x");
        settings.put(PolicySetting.REWORK_ROUNDS, new PolicyDraft.Cell(null, "=2"));
        assertThat(faults())
                .contains(
                        tuple("allowances.reworkRounds", "FORMULA"),
                        tuple("limits[10].category", "FORMULA"),
                        tuple("limits[10].urgency", "FORMULA"),
                        tuple("limits[10].clock", "FORMULA"),
                        tuple("limits[10].unit", "FORMULA"),
                        tuple("limits[10].amount", "FORMULA"));
    }

    @Test
    void wantsAGeneralRowForEveryUrgencyAndClock() {
        limits.remove(NORMAL_HANDLE);
        add("MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        var fault = rejected().faults().get(0);
        assertThat(fault.field()).isEqualTo("limits");
        assertThat(fault.code()).isEqualTo("NO_GENERAL_ROW");
        assertThat(fault.message()).contains("一般", "办理时限");
        assertThat(rejected().faults()).hasSize(1);
    }

    @Test
    void refusesTwoRowsForTheSame() {
        add("MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        add("MF", "NORMAL", "HANDLE", "9", "WORKING_DAYS");
        add(" ", "NORMAL", "HANDLE", "9", "WORKING_DAYS");
        assertThat(faults()).containsExactly(tuple("limits[16]", "DUPLICATE"), tuple("limits[17]", "DUPLICATE"));
        assertThat(rejected().faults().get(0).message()).contains("limits[15]");
    }

    @Test
    void refusesATimeToSignLongerThanTheTimeToReply() {
        change(NORMAL_SIGN, null, "NORMAL", "SIGN", "8", "WORKING_DAYS");
        assertThat(faults()).containsExactly(tuple("limits[12].amount", "LONGER_THAN_REPLY"));
    }

    @Test
    void comparesWhatACategoryInherits() {
        add("MF", "NORMAL", "SIGN", "3", "WORKING_DAYS");
        add("MF02", "NORMAL", "REPLY", "2", "WORKING_DAYS");
        add("HY", "NORMAL", "REPLY", "2", "WORKING_DAYS");
        assertThat(faults())
                .as("only where the parent's row for signing meets the child's for replying")
                .containsExactly(tuple("limits[16].amount", "LONGER_THAN_REPLY"));
    }

    @ParameterizedTest
    @CsvSource({"49, WORKING_HOURS, true", "50, WORKING_HOURS, false", "168, HOURS, true", "169, HOURS, false"})
    void comparesLimitsOfDifferentUnits(String amount, String unit, boolean fits) {
        change(NORMAL_SIGN, null, "NORMAL", "SIGN", amount, unit);
        if (fits) {
            assertThat(check.check(draft()).limits()).hasSize(15);
        } else {
            assertThat(faults()).containsExactly(tuple("limits[12].amount", "LONGER_THAN_REPLY"));
        }
    }

    @Test
    void refusesATimeToClaimLongerThanTheTimeToHandle() {
        change(NORMAL_CLAIM, null, "NORMAL", "CLAIM", "11", "WORKING_DAYS");
        assertThat(faults()).containsExactly(tuple("limits[10].amount", "LONGER_THAN_HANDLE"));
    }

    @Test
    void refusesThresholdsOutOfOrder() {
        set(PolicySetting.RED_AFTER_DAYS, "4");
        assertThat(faults()).containsExactly(tuple("ladder.listedAfterDays", "OUT_OF_ORDER"));
    }

    @ParameterizedTest
    @CsvSource({
        "REMIND_PERCENT, 0, OUT_OF_RANGE",
        "REMIND_PERCENT, 101, OUT_OF_RANGE",
        "REMIND_PERCENT, 80%, NOT_A_WHOLE_NUMBER",
        "REMIND_PERCENT, 79.5, NOT_A_WHOLE_NUMBER",
        "RED_AFTER_DAYS, 0, OUT_OF_RANGE",
        "LISTED_AFTER_DAYS, 251, OUT_OF_RANGE",
        "RETURNS_PER_DEPARTMENT, 11, OUT_OF_RANGE",
        "EXTENSIONS_PER_CLOCK, 11, OUT_OF_RANGE",
        "EXTENSION_DAYS, 251, OUT_OF_RANGE",
        "EXTENSION_DAYS, =15, FORMULA",
        "REWORK_ROUNDS, 11, OUT_OF_RANGE",
        "REWORK_ROUNDS, , MISSING"
    })
    void refusesASettingOutOfBounds(PolicySetting setting, String text, String code) {
        set(setting, text);
        assertThat(faults()).containsExactly(tuple(setting.field(), code));
    }

    @Test
    void refusesALongNote() {
        var draft = new PolicyDraft("长".repeat(501), settings, limits);
        assertThat(faults(draft)).containsExactly(tuple("note", "TOO_LONG"));
    }

    @Test
    void namesAllFaultsAtOnceWithACodeForPrograms() {
        set(PolicySetting.REMIND_PERCENT, "0");
        change(NORMAL_HANDLE, null, "NORMAL", "HANDLE", "0", "WORKING_DAYS");
        var rejected = rejected();
        assertThat(rejected.code()).isEqualTo(ErrorCode.POLICY_REJECTED);
        assertThat(rejected.arguments()).containsExactly(2);
        assertThat(rejected.members().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(
                        Map.of("field", "ladder.remindPercent", "code", "OUT_OF_RANGE", "message", "应在 1 到 100 之间：0"));
    }

    // ---- sheets

    @Test
    @DisplayName("导出再导入，一字不差")
    void comesBackFromASheetWithoutADifference() {
        for (String note : new String[] {null, "=1+1", "'=1+1", "''x", "'x", "-", "逗号,引号\"换行\n行", "＝公式"}) {
            var values = new PolicyValues(note, values().ladder(), values().allowances(), values().limits());
            byte[] sheet = sheets.write(values);
            assertThat(check.check(sheets.read(sheet))).isEqualTo(values);
            assertThat(sheets.write(check.check(sheets.read(sheet)))).isEqualTo(sheet);
        }
    }

    @Test
    void writesNoCellThatASpreadsheetWouldWorkOut() {
        for (String note : List.of("=1+1", "+1", "-1", "@x", "\tx", "＝x")) {
            var values = new PolicyValues(note, values().ladder(), values().allowances(), values().limits());
            assertThat(text(sheets.write(values)).lines().filter(line -> line.startsWith("note")))
                    .singleElement()
                    .matches(line -> line.contains("'" + note), note);
        }
    }

    @Test
    void namesRowAndColumnOfASheet() {
        String sheet = text(sheets.write(values()))
                .replace("limit,,NORMAL,HANDLE,10,WORKING_DAYS", "limit,,NORMAL,HANDLE,=10,WORKING_DAYS")
                .replace("remindPercent,,,,80,", "remindPercent,,,,180,")
                .replace("limit,,NORMAL,SIGN,1,WORKING_DAYS", "limit,XX,NORMAL,SIGN,1,WORKING_DAYS");
        assertThat(sheetFaults(sheet))
                .containsExactly(
                        tuple(3, "value", "OUT_OF_RANGE", "ladder.remindPercent"),
                        tuple(21, "value", "FORMULA", "limits[11].amount"),
                        tuple(22, "category", "UNKNOWN", "limits[12].category"),
                        tuple(null, null, "NO_GENERAL_ROW", "limits"));
    }

    @Test
    void namesTheRowOfWhatStandsTwice() {
        String sheet = text(sheets.write(values())) + "limit,,NORMAL,HANDLE,10,WORKING_DAYS\r\n";
        assertThat(sheetFaults(sheet)).containsExactly(tuple(25, null, "DUPLICATE", "limits[15]"));
        assertThat(sheetFaults(text(sheets.write(values())) + "remindPercent,,,,80,\r\n"))
                .containsExactly(tuple(25, null, "DUPLICATE", "ladder.remindPercent"));
    }

    @Test
    void refusesASheetOfAnotherShape() {
        assertThat(sheetFaults("item,category,urgency,clock,limit,unit\r\n"))
                .containsExactly(
                        tuple(1, "limit", "UNKNOWN_COLUMN", "file"), tuple(1, "value", "MISSING_COLUMN", "file"));
        assertThat(sheetFaults(text(sheets.write(values())) + "limit,,NORMAL\r\n"))
                .containsExactly(tuple(25, null, "CELLS", "limits"));
        assertThat(sheetFaults(text(sheets.write(values())) + "=1+1,,,,,\r\nbonus,,,,1,\r\n"))
                .containsExactly(tuple(25, "item", "FORMULA", "file"), tuple(26, "item", "UNKNOWN", "file"));
        assertThat(sheetFaults(text(sheets.write(values())).replace("remindPercent,,", "remindPercent,MF,")))
                .containsExactly(tuple(3, "category", "MUST_BE_EMPTY", "ladder.remindPercent"));
        assertThat(sheetFaults("")).containsExactly(tuple(1, null, "NOT_CSV", "file"));
        assertThat(sheetFaults("item,\"category\r\n")).containsExactly(tuple(1, null, "NOT_CSV", "file"));
        assertThat(faults(new byte[] {(byte) 0xCE, (byte) 0xC4})).containsExactly(tuple(1, null, "NOT_CSV", "file"));
        assertThat(faults(new byte[(1 << 20) + 1])).containsExactly(tuple(1, null, "TOO_MANY_ROWS", "file"));
    }

    private static String text(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8);
    }

    private List<Tuple> sheetFaults(String sheet) {
        return faults(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private List<Tuple> faults(byte[] sheet) {
        return catchThrowableOfType(PolicyRejected.class, () -> check.check(sheets.read(sheet))).faults().stream()
                .map(fault -> tuple(fault.row(), fault.column(), fault.code(), fault.field()))
                .toList();
    }

    private PolicyDraft draft() {
        return new PolicyDraft(null, settings, limits);
    }

    private PolicyRejected rejected() {
        return catchThrowableOfType(PolicyRejected.class, () -> check.check(draft()));
    }

    private List<Tuple> faults() {
        return faults(draft());
    }

    private List<Tuple> faults(PolicyDraft draft) {
        return catchThrowableOfType(PolicyRejected.class, () -> check.check(draft)).faults().stream()
                .map(fault -> tuple(fault.field(), fault.code()))
                .toList();
    }

    private void set(PolicySetting setting, String text) {
        settings.put(setting, new PolicyDraft.Cell(null, text));
    }

    private void change(int index, String category, String urgency, String clock, String amount, String unit) {
        limits.set(index, new PolicyDraft.Limit(null, category, urgency, clock, amount, unit));
    }

    private void add(String category, String urgency, String clock, String amount, String unit) {
        limits.add(new PolicyDraft.Limit(null, category, urgency, clock, amount, unit));
    }
}
