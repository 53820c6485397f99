package org.gridwhistle.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * A policy as a CSV file for a spreadsheet, there and back without a difference. One line a value: {@code item} says
 * {@code limit}, or which setting it is. UTF-8, with a byte order mark when written.
 */
@Component
class PolicySheets {

    static final String ITEM = "item";
    static final String CATEGORY = "category";
    static final String URGENCY = "urgency";
    static final String CLOCK = "clock";
    static final String VALUE = "value";
    static final String UNIT = "unit";

    private static final List<String> COLUMNS = List.of(ITEM, CATEGORY, URGENCY, CLOCK, VALUE, UNIT);
    private static final String LIMIT = "limit";
    private static final String NOTE = "note";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Several times what a sheet of {@link PolicyCheck#MOST_ROWS} takes. */
    private static final int MOST_BYTES = 1 << 20;

    private final PolicyCheck check;

    PolicySheets(PolicyCheck check) {
        this.check = check;
    }

    byte[] write(PolicyValues policy) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            printer.printRecord(NOTE, "", "", "", policy.note() == null ? "" : Formulas.guarded(policy.note()), "");
            for (var setting : PolicySetting.values()) {
                printer.printRecord(setting.item(), "", "", "", policy.get(setting), "");
            }
            for (var row : policy.limits().stream().sorted(PolicyView.ORDER).toList()) {
                printer.printRecord(
                        LIMIT,
                        row.categoryCode() == null ? "" : Formulas.guarded(row.categoryCode()),
                        row.urgency().name(),
                        row.kind().name(),
                        row.limit().amount().toPlainString(),
                        row.limit().unit().name());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws PolicyRejected when the file is no such sheet; what its values mean is not looked at here */
    PolicyDraft read(byte[] file) {
        var records = records(file);
        if (records.isEmpty()) {
            throw rejected("NOT_CSV");
        }
        var header = records.get(0).toList().stream().map(String::strip).toList();
        var faults = new ArrayList<PolicyFault>();
        requireHeader(header, faults);
        if (!faults.isEmpty()) {
            throw new PolicyRejected(faults);
        }
        var lines = new Lines(faults);
        for (CSVRecord record : records.subList(1, records.size())) {
            if (record.size() == 1 && record.get(0).isBlank()) {
                continue;
            }
            int line = (int) record.getRecordNumber();
            if (record.size() == header.size()) {
                lines.read(line, cells(header, record));
            } else {
                faults.add(check.fault("limits", line, null, "CELLS"));
            }
        }
        if (!faults.isEmpty()) {
            throw new PolicyRejected(faults);
        }
        return new PolicyDraft(lines.note, lines.settings, lines.limits);
    }

    private List<CSVRecord> records(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw rejected("TOO_MANY_ROWS", PolicyCheck.MOST_ROWS);
        }
        try (var parser = CSVParser.parse(
                new StringReader(text(file)),
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw rejected("NOT_CSV");
        }
    }

    private PolicyRejected rejected(String code, Object... words) {
        return new PolicyRejected(List.of(check.fault("file", 1, null, code, words)));
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void requireHeader(List<String> header, List<PolicyFault> faults) {
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!COLUMNS.contains(name) || !seen.add(name)) {
                faults.add(check.fault("file", 1, name, "UNKNOWN_COLUMN", name));
            }
        }
        COLUMNS.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> faults.add(check.fault("file", 1, name, "MISSING_COLUMN", name)));
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), Formulas.unguarded(record.get(i)));
        }
        return cells;
    }

    /** The lines of one sheet, sorted by what they are. */
    private final class Lines {

        private final List<PolicyFault> faults;
        private final Map<PolicySetting, PolicyDraft.Cell> settings = new EnumMap<>(PolicySetting.class);
        private final List<PolicyDraft.Limit> limits = new ArrayList<>();
        private String note;
        private Integer noteLine;

        private Lines(List<PolicyFault> faults) {
            this.faults = faults;
        }

        private void read(int line, Map<String, String> cells) {
            String item = cells.get(ITEM).strip();
            var setting = PolicySetting.of(item);
            if (item.equals(LIMIT)) {
                limits.add(new PolicyDraft.Limit(
                        line,
                        cells.get(CATEGORY),
                        cells.get(URGENCY),
                        cells.get(CLOCK),
                        cells.get(VALUE),
                        cells.get(UNIT)));
            } else if (item.equals(NOTE)) {
                requireValueOnly(NOTE, line, cells);
                requireOnce(NOTE, line, noteLine);
                note = cells.get(VALUE);
                noteLine = line;
            } else if (setting.isPresent()) {
                String field = setting.get().field();
                requireValueOnly(field, line, cells);
                var before = settings.put(setting.get(), new PolicyDraft.Cell(line, cells.get(VALUE)));
                requireOnce(field, line, before == null ? null : before.line());
            } else {
                faults.add(check.fault(
                        "file",
                        line,
                        ITEM,
                        Formulas.isFormula(item) ? "FORMULA" : item.isEmpty() ? "MISSING" : "UNKNOWN",
                        item));
            }
        }

        private void requireValueOnly(String field, int line, Map<String, String> cells) {
            for (String column : List.of(CATEGORY, URGENCY, CLOCK, UNIT)) {
                if (!cells.get(column).isBlank()) {
                    faults.add(check.fault(field, line, column, "MUST_BE_EMPTY"));
                }
            }
        }

        private void requireOnce(String field, int line, Integer before) {
            if (before != null) {
                faults.add(check.fault(field, line, null, "DUPLICATE", before));
            }
        }
    }
}
