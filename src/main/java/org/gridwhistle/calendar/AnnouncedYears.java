package org.gridwhistle.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The years whose holidays and make-up days are announced, as the product's own file states them. A file that cannot be
 * right is refused whole: one wrong day would move every deadline around it without anybody noticing.
 */
record AnnouncedYears(SortedSet<Year> years, List<DayException> days) {

    private static final String FILE = "/calendar/cn-2024-2026.csv";
    private static final String HEADER = "year,date,day,name";

    /** Each of them is in every year's announcement, so a year without one is cut short. */
    private static final Set<String> HOLIDAYS = Set.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    AnnouncedYears {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        days = List.copyOf(days);
    }

    /** What the product ships with. */
    static AnnouncedYears bundled() {
        try (var in = AnnouncedYears.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the calendar file " + FILE + " is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnnouncedYears read(Reader reader, String source) throws IOException {
        var lines = new BufferedReader(reader);
        var days = new ArrayList<DayException>();
        var dates = new HashSet<LocalDate>();
        var holidaysByYear = new TreeMap<Year, Set<String>>();
        boolean headerSeen = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (!headerSeen) {
                check(line.equals(HEADER), source, number, "expected the header \"" + HEADER + "\"");
                headerSeen = true;
                continue;
            }
            var row = Row.parse(line, source, number);
            check(dates.add(row.day.date()), source, number, row.day.date() + " stands twice");
            days.add(row.day);
            var holidays = holidaysByYear.computeIfAbsent(row.year, year -> new HashSet<>());
            if (!row.day.working()) {
                holidays.addAll(List.of(row.day.name().split("、")));
            }
        }
        check(headerSeen && !days.isEmpty(), source, number, "no days at all");
        refuseGaps(holidaysByYear, source, number);
        return new AnnouncedYears(new TreeSet<>(holidaysByYear.keySet()), days);
    }

    private static void refuseGaps(TreeMap<Year, Set<String>> holidaysByYear, String source, int number) {
        for (Map.Entry<Year, Set<String>> entry : holidaysByYear.entrySet()) {
            Year year = entry.getKey();
            check(
                    entry.getValue().equals(HOLIDAYS),
                    source,
                    number,
                    "the holidays of " + year + " are " + new TreeSet<>(entry.getValue()));
            check(
                    year.equals(holidaysByYear.lastKey()) || holidaysByYear.containsKey(year.plusYears(1)),
                    source,
                    number,
                    "no year after " + year + " although later ones stand here");
        }
    }

    private static void check(boolean right, String source, int number, String complaint) {
        if (!right) {
            throw new IllegalStateException("broken calendar file " + source + ", line " + number + ": " + complaint);
        }
    }

    private record Row(Year year, DayException day) {

        static Row parse(String line, String source, int number) {
            String[] cells = line.split(",", -1);
            check(cells.length == 4, source, number, "expected 4 cells: " + line);
            check(cells[2].equals("off") || cells[2].equals("work"), source, number, "neither off nor work: " + line);
            check(!cells[3].isBlank(), source, number, "no name: " + line);
            try {
                var row = new Row(
                        Year.parse(cells[0]),
                        new DayException(LocalDate.parse(cells[1]), cells[2].equals("work"), cells[3]));
                row.checkYear(source, number);
                row.checkWeekday(source, number);
                return row;
            } catch (DateTimeParseException e) {
                throw new IllegalStateException(
                        "broken calendar file " + source + ", line " + number + ": not a date: " + line, e);
            }
        }

        /** An announcement may reach back into the last days of the year before. */
        private void checkYear(String source, int number) {
            int distance = year.getValue() - day.date().getYear();
            check(
                    distance == 0 || distance == 1 && day.date().getMonthValue() == 12,
                    source,
                    number,
                    day.date() + " is not in " + year);
        }

        private void checkWeekday(String source, int number) {
            DayOfWeek weekday = day.date().getDayOfWeek();
            boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            check(weekend || !day.working(), source, number, day.date() + " is a working day without being made one");
        }
    }
}
