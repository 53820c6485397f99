package org.gridwhistle.calendar;

import java.time.LocalTime;
import java.util.List;

/** 工作时间: when work is done on a working day, in one or more shifts that follow one another. */
public record WorkingHours(List<Shift> shifts) {

    /** 08:30–12:00 and 14:30–18:00. */
    public static final WorkingHours USUAL = new WorkingHours(List.of(
            new Shift(LocalTime.of(8, 30), LocalTime.NOON), new Shift(LocalTime.of(14, 30), LocalTime.of(18, 0))));

    /** One uninterrupted stretch of work. */
    public record Shift(LocalTime from, LocalTime until) {

        public Shift {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a shift ends after it begins: " + from + "–" + until);
            }
        }
    }

    public WorkingHours {
        shifts = List.copyOf(shifts);
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("no working hours at all");
        }
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).until())) {
                throw new IllegalArgumentException("shifts overlap or are out of order: " + shifts);
            }
        }
    }

    /** Close of business. */
    public LocalTime closing() {
        return shifts.get(shifts.size() - 1).until();
    }
}
