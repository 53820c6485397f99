package org.gridwhistle.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of cases as it came: UTF-8 with or without byte order mark, a header row, one case a row. Knows columns and
 * rows, not yet what they mean.
 */
record CaseSheet(List<Row> rows, List<String> unknownColumns, List<Column> missingColumns) {

    /** The columns a file may have, by their names in the header. */
    enum Column {
        TITLE("title", true),
        DESCRIPTION("description", true),
        RAISED_AT("raisedAt", false),
        REGION_CODE("regionCode", true),
        CATEGORY("category", false),
        URGENCY("urgency", false),
        ADDRESS("address", false),
        LAT("lat", false),
        LNG("lng", false),
        RESIDENT_NAME("residentName", false),
        RESIDENT_PHONE("residentPhone", false),
        EXTERNAL_ID("externalId", false);

        private final String header;
        private final boolean required;

        Column(String header, boolean required) {
            this.header = header;
            this.required = required;
        }

        String header() {
            return header;
        }

        static Optional<Column> of(String header) {
            return Arrays.stream(values())
                    .filter(column -> column.header.equalsIgnoreCase(header.strip()))
                    .findFirst();
        }
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts: the header is row 1
     * @param misshapen whether it has fewer or more cells than the header
     */
    record Row(int number, Map<Column, String> cells, boolean misshapen) {

        String cell(Column column) {
            String text = cells.get(column);
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The file is no CSV in UTF-8. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    static CaseSheet read(byte[] file) throws Unreadable {
        try (var parser = CSVParser.parse(
                new StringReader(text(file)),
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return new CaseSheet(List.of(), List.of(), required(List.of()));
            }
            var first = records.next();
            List<String> header = isBlank(first) ? List.of() : first.toList();
            var rows = new ArrayList<Row>();
            records.forEachRemaining(record -> {
                if (!isBlank(record)) {
                    rows.add(row(header, record));
                }
            });
            var unknown =
                    header.stream().filter(name -> Column.of(name).isEmpty()).toList();
            return new CaseSheet(rows, unknown, required(header));
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(broken);
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Column> required(List<String> header) {
        var present = header.stream().flatMap(name -> Column.of(name).stream()).collect(Collectors.toSet());
        return Arrays.stream(Column.values())
                .filter(column -> column.required && !present.contains(column))
                .toList();
    }

    /** A blank line is no case, but a spreadsheet counts it. */
    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private static Row row(List<String> header, CSVRecord record) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
            String cell = record.get(i);
            Column.of(header.get(i)).ifPresent(column -> cells.put(column, cell));
        }
        return new Row((int) record.getRecordNumber(), cells, record.size() != header.size());
    }
}
