package org.gridwhistle.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an announcement of holidays in the shapes it is found in: CSV with the columns date, name, is_off_day, or JSON
 * as public sources keep it, a list of days or an object with {@code year} and {@code days}; UTF-8.
 */
@Component
class AnnouncementReader {

    /** No year has more days that differ, whoever announced them. */
    private static final int MOST_DAYS = 400;

    private static final int LONGEST_SOURCE = 200;
    private static final List<String> COLUMNS = List.of(GivenDay.DATE, GivenDay.NAME, GivenDay.OFF_DAY);

    /** A member's other name in JSON. */
    private static final String OFF_DAY_IN_JSON = "isOffDay";

    private static final Set<String> YES = Set.of("true", "1");
    private static final Set<String> NO = Set.of("false", "0");

    private final JsonMapper json;

    AnnouncementReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * What a file says.
     *
     * @param source the paper it names, or null
     * @param days those that could be read
     */
    record Reading(String source, List<GivenDay> days, List<CalendarFault.At> faults) {

        static Reading broken(CalendarFault.At fault) {
            return new Reading(null, List.of(), List.of(fault));
        }
    }

    Reading read(int year, byte[] file) {
        String text;
        try {
            text = text(file);
        } catch (CharacterCodingException notUtf8) {
            return Reading.broken(CalendarFault.UNREADABLE.at(0, null));
        }
        String begins = text.stripLeading();
        var reading = begins.startsWith("[") || begins.startsWith("{") ? ofJson(year, text) : ofCsv(text);
        return reading.days().size() + reading.faults().size() > MOST_DAYS
                ? Reading.broken(CalendarFault.TOO_MANY_DAYS.at(0, null, MOST_DAYS))
                : reading;
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    // ---- CSV

    private Reading ofCsv(String text) {
        try (var parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return Reading.broken(CalendarFault.NO_DAYS.at(0, null));
            }
            var header = records.next().toList().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            var faults = headerFaults(header);
            if (!faults.isEmpty()) {
                return new Reading(null, List.of(), faults);
            }
            var days = new ArrayList<GivenDay>();
            while (records.hasNext() && days.size() + faults.size() <= MOST_DAYS) {
                var record = records.next();
                if (record.size() != 1 || !record.get(0).isBlank()) {
                    day(header, record, days, faults);
                }
            }
            return new Reading(null, days, faults);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return Reading.broken(CalendarFault.UNREADABLE.at(0, null));
        }
    }

    private static List<CalendarFault.At> headerFaults(List<String> header) {
        var faults = new ArrayList<CalendarFault.At>();
        header.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> faults.add(CalendarFault.UNKNOWN_COLUMN.at(1, name, name)));
        COLUMNS.stream()
                .filter(name -> header.stream().filter(name::equals).count() != 1)
                .forEach(name -> faults.add(CalendarFault.MISSING_COLUMN.at(1, name, name)));
        return faults;
    }

    private static void day(List<String> header, CSVRecord record, List<GivenDay> days, List<CalendarFault.At> faults) {
        int row = (int) record.getRecordNumber();
        if (record.size() != header.size()) {
            faults.add(CalendarFault.CELLS.at(row, null));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i).strip());
        }
        var day = new Day(row, faults);
        day.take(cells.get(GivenDay.DATE), cells.get(GivenDay.NAME), cells.get(GivenDay.OFF_DAY));
        day.addTo(days);
    }

    // ---- JSON

    private Reading ofJson(int year, String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException broken) {
            return Reading.broken(CalendarFault.UNREADABLE.at(0, null));
        }
        var faults = new ArrayList<CalendarFault.At>();
        var list = root.isArray() ? root : root.path("days");
        if (!list.isArray()) {
            return Reading.broken(CalendarFault.UNREADABLE.at(0, null));
        }
        if (root.has("year") && root.path("year").asInt(0) != year) {
            faults.add(
                    CalendarFault.YEAR_DIFFERS.at(0, "year", root.path("year").asString(""), String.valueOf(year)));
        }
        var days = new ArrayList<GivenDay>();
        int row = 0;
        for (JsonNode entry : list) {
            row++;
            if (days.size() + faults.size() > MOST_DAYS) {
                break;
            }
            if (!entry.isObject()) {
                faults.add(CalendarFault.UNREADABLE.at(row, null));
                continue;
            }
            var day = new Day(row, faults);
            day.take(
                    member(entry, GivenDay.DATE),
                    member(entry, GivenDay.NAME),
                    member(entry, entry.has(OFF_DAY_IN_JSON) ? OFF_DAY_IN_JSON : GivenDay.OFF_DAY));
            day.addTo(days);
        }
        return new Reading(source(root), days, faults);
    }

    private static String member(JsonNode entry, String name) {
        var value = entry.path(name);
        // what is no scalar reads as nothing that anybody could mean
        return value.isMissingNode() || value.isNull() ? "" : value.isValueNode() ? value.asString("") : "?";
    }

    private static String source(JsonNode root) {
        String paper = root.path("papers").path(0).asString("");
        return paper.isBlank() ? null : paper.substring(0, Math.min(LONGEST_SOURCE, paper.length()));
    }

    /** One row as it is read. */
    private static final class Day {

        private final int row;
        private final List<CalendarFault.At> faults;
        private final int faultsBefore;
        private LocalDate date;
        private String name;
        private Boolean offDay;

        Day(int row, List<CalendarFault.At> faults) {
            this.row = row;
            this.faults = faults;
            this.faultsBefore = faults.size();
        }

        void take(String dateText, String nameText, String offDayText) {
            name = nameText;
            if (!dateText.isBlank()) {
                try {
                    date = LocalDate.parse(dateText.strip());
                } catch (DateTimeException unreadable) {
                    faults.add(CalendarFault.NOT_A_DATE.at(row, GivenDay.DATE, dateText));
                }
            }
            String truth = offDayText.strip().toLowerCase(Locale.ROOT);
            if (YES.contains(truth)) {
                offDay = true;
            } else if (NO.contains(truth)) {
                offDay = false;
            } else if (!truth.isEmpty()) {
                faults.add(CalendarFault.NOT_TRUE_OR_FALSE.at(row, GivenDay.OFF_DAY, offDayText));
            }
        }

        /** What could not be read is named already. */
        void addTo(List<GivenDay> days) {
            if (faults.size() == faultsBefore) {
                days.add(new GivenDay(row, date, name, offDay));
            }
        }
    }
}
