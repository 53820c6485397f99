package org.gridwhistle.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The years 2024–2026 as the State Council announced them, for tests that have no database. */
public final class OfficialCalendar {

    private static final String FILE = "/calendar-cn-2024-2026.csv";

    private OfficialCalendar() {}

    public static WorkingCalendar in(ZoneId zone) {
        return new WorkingCalendar(days(), years(), WorkingTimes.always(WorkingHours.USUAL), zone);
    }

    static Set<Year> years() {
        return days().stream().map(day -> Year.from(day.date())).collect(Collectors.toSet());
    }

    static List<DayException> days() {
        var days = new ArrayList<DayException>();
        try (InputStream file = OfficialCalendar.class.getResourceAsStream(FILE)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                String[] cells = line.split(",");
                if (!line.startsWith("#") && !line.startsWith("year")) {
                    var date = LocalDate.parse(cells[1]);
                    days.add(
                            cells[2].equals("work")
                                    ? DayException.worked(date, cells[3])
                                    : DayException.off(date, cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }
}
