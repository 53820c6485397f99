package org.gridwhistle.calendar;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * A clock watched minute by minute: a minute counts or it does not, and a rung is reached when enough of them have. Knows
 * nothing of stretches, shares of shares or days; {@link ClockRun} must come to the same times.
 */
final class WatchedClock {

    private static final int MINUTE = 60;

    private final WorkedMinutes calendar;
    private final boolean plain;
    private final Map<Rung, LocalDateTime> reached = new EnumMap<>(Rung.class);

    /** How many seconds each rung takes: up to due since the start, above it since due. */
    private final Map<Rung, Long> takes = new EnumMap<>(Rung.class);

    private LocalDateTime now;
    private LocalDateTime pausedAt;
    private long counted;
    private long late;

    WatchedClock(WorkedMinutes calendar, TimeLimit limit, LocalDateTime start) {
        this.calendar = calendar;
        this.plain = limit.unit() == LimitUnit.HOURS;
        this.now = start;
        due(
                limit.unit() == LimitUnit.WORKING_DAYS
                        ? seconds(
                                start,
                                calendar.closeOfBusiness(start, limit.amount().intValueExact()))
                        : limit.length().toSeconds());
        takes.put(Rung.REMIND, takes.get(Rung.YELLOW) * 80 / 100);
        climb(projected(Rung.YELLOW));
    }

    private WatchedClock(WatchedClock other) {
        calendar = other.calendar;
        plain = other.plain;
        reached.putAll(other.reached);
        takes.putAll(other.takes);
        now = other.pausedAt == null ? other.now : other.pausedAt;
        counted = other.counted;
        late = other.late;
    }

    private void due(long seconds) {
        takes.put(Rung.YELLOW, seconds);
    }

    private void climb(LocalDateTime due) {
        takes.put(Rung.RED, calendar.worked(due, calendar.closeOfBusiness(due, 1)) * MINUTE);
        takes.put(Rung.LISTED, calendar.worked(due, calendar.closeOfBusiness(due, 3)) * MINUTE);
    }

    private long seconds(LocalDateTime from, LocalDateTime to) {
        return plain ? from.until(to, ChronoUnit.SECONDS) : calendar.worked(from, to) * MINUTE;
    }

    void watchUntil(LocalDateTime then) {
        while (now.isBefore(then)) {
            tick();
        }
    }

    private void tick() {
        if (pausedAt == null) {
            if (!reached.containsKey(Rung.YELLOW)) {
                if (plain || calendar.isWorked(now)) {
                    reach(Rung.REMIND, counted);
                    reach(Rung.YELLOW, counted);
                    counted += MINUTE;
                }
            } else if (calendar.isWorked(now)) {
                reach(Rung.RED, late);
                reach(Rung.LISTED, late);
                late += MINUTE;
            }
        }
        now = now.plusMinutes(1);
    }

    private void reach(Rung rung, long before) {
        if (!reached.containsKey(rung) && before + MINUTE >= takes.get(rung)) {
            reached.put(rung, now.plusSeconds(takes.get(rung) - before));
        }
    }

    void pause() {
        pausedAt = now;
    }

    void resume() {
        pausedAt = null;
    }

    void extend(int workingDays) {
        LocalDateTime stands = pausedAt == null ? now : pausedAt;
        LocalDateTime due = calendar.closeOfBusiness(projected(Rung.YELLOW), workingDays);
        reached.remove(Rung.YELLOW);
        reached.remove(Rung.RED);
        reached.remove(Rung.LISTED);
        late = 0;
        if (due.isAfter(stands)) {
            due(counted + seconds(stands, due));
            if (!reached.containsKey(Rung.REMIND)) {
                takes.put(Rung.REMIND, takes.get(Rung.YELLOW) * 80 / 100);
            }
            climb(due);
        } else {
            reached.put(Rung.YELLOW, due);
            climbFrom(stands, Rung.RED, calendar.closeOfBusiness(due, 1));
            climbFrom(stands, Rung.LISTED, calendar.closeOfBusiness(due, 3));
        }
    }

    private void climbFrom(LocalDateTime stands, Rung rung, LocalDateTime at) {
        if (at.isAfter(stands)) {
            takes.put(rung, calendar.worked(stands, at) * MINUTE);
        } else {
            reached.put(rung, at);
        }
    }

    /** When a rung is reached if nothing happens any more; of a clock that stands still, as it stood. */
    LocalDateTime projected(Rung rung) {
        var future = new WatchedClock(this);
        while (!future.reached.containsKey(rung)) {
            future.tick();
        }
        return future.reached.get(rung);
    }
}
