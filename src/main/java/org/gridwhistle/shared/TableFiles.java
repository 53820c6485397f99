package org.gridwhistle.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes a table to whoever takes it away, row by row, so that a long one needs no more memory than a short one. What
 * somebody typed stays text: a cell that a spreadsheet would take for a formula is marked as text.
 */
@Component
public class TableFiles {

    /** Takes one row; cells are text, numbers, dates, times or null. */
    public interface Rows {

        void add(List<?> cells) throws IOException;
    }

    /** Gives all rows in turn. */
    public interface Content {

        void writeTo(Rows rows) throws IOException;
    }

    /** What makes a spreadsheet take text for a formula, the signs of a Chinese keyboard among them. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A sheet holds some more; the header is one of them. */
    static final int ROWS_OF_A_SHEET = 1_000_000;

    /** Rows that are kept until they go out together. */
    private static final int ROWS_AT_ONCE = 500;

    private final Clock clock;

    TableFiles(Clock clock) {
        this.clock = clock;
    }

    /** @param name of the file, without its ending, and of the sheet */
    public void send(
            HttpServletResponse response, TableFormat format, String name, List<String> header, Content content)
            throws IOException {
        String file = name + "-" + LocalDate.now(clock) + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(response.getOutputStream(), format, name, header, content);
    }

    void write(OutputStream out, TableFormat format, String name, List<String> header, Content content)
            throws IOException {
        switch (format) {
            case CSV -> writeCsv(out, header, content);
            case XLSX -> writeSheets(out, name, header, content);
        }
    }

    private void writeCsv(OutputStream out, List<String> header, Content content) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // without it the most used spreadsheet reads Chinese as something else
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header);
        content.writeTo(
                cells -> printer.printRecord(cells.stream().map(this::text).toList()));
        printer.flush();
    }

    private void writeSheets(OutputStream out, String name, List<String> header, Content content) throws IOException {
        var workbook = new Workbook(out, "gridwhistle", null);
        var sheets = new Sheets(workbook, name, header);
        content.writeTo(sheets);
        sheets.finish();
        workbook.finish();
    }

    /** One sheet after the other: what has gone out is forgotten. */
    private final class Sheets implements Rows {

        private final Workbook workbook;
        private final String name;
        private final List<String> header;
        private Worksheet sheet;
        private int number;
        private int row;

        private Sheets(Workbook workbook, String name, List<String> header) throws IOException {
            this.workbook = workbook;
            this.name = name;
            this.header = header;
            begin();
        }

        private void begin() throws IOException {
            number++;
            sheet = workbook.newWorksheet(number == 1 ? name : name + " " + number);
            sheet.freezePane(0, 1);
            row = 0;
            put(header);
        }

        @Override
        public void add(List<?> cells) throws IOException {
            if (row == ROWS_OF_A_SHEET) {
                finish();
                begin();
            }
            put(cells);
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }

        private void put(List<?> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Number figure) {
                    sheet.value(row, column, figure);
                } else if (cell != null) {
                    // inline: a table of shared texts would grow with the rows
                    sheet.inlineString(row, column, text(cell));
                }
            }
            row++;
        }

        private void finish() throws IOException {
            sheet.finish();
        }
    }

    private String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof OffsetDateTime time) {
            return TIME.format(time.atZoneSameInstant(clock.getZone()));
        }
        if (cell instanceof Double figure) {
            return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
        }
        if (cell instanceof Number || cell instanceof LocalDate) {
            return cell.toString();
        }
        return harmless(cell.toString());
    }

    /** Marked as text with the sign that spreadsheets know for it. */
    static String harmless(String typed) {
        String readable = typed.strip();
        boolean formula = !typed.isEmpty()
                && (BEGINS_A_FORMULA.indexOf(typed.charAt(0)) >= 0
                        || (!readable.isEmpty() && BEGINS_A_FORMULA.indexOf(readable.charAt(0)) >= 0));
        return formula ? "'" + typed : typed;
    }
}
