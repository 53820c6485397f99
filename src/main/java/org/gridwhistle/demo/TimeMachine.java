package org.gridwhistle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gridwhistle.cases.RecomputeClocks;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 时光机: moves the application's and the engine's clock forward together, from one due timer to the next, so that each
 * rung of a ladder happens at its own time. When it returns, everything due has run. Only in the demo profile.
 */
@Component
@Profile("demo")
public class TimeMachine {

    /** Far enough for any deadline, near enough that the calendar still means something. */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(3 * 366L);

    private final WholeSecondClock clock;
    private final DueTimers timers;
    private final DemoClockMapper mapper;
    private final RecomputeClocks recomputeClocks;

    TimeMachine(WholeSecondClock clock, DueTimers timers, DemoClockMapper mapper, RecomputeClocks recomputeClocks) {
        this.clock = clock;
        this.timers = timers;
        this.mapper = mapper;
        this.recomputeClocks = recomputeClocks;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * Moves the clock to {@code target} and keeps it there across restarts; it goes on ticking.
     *
     * @throws DomainRefusal CLOCK_BACKWARDS, or CLOCK_TOO_FAR beyond three years
     */
    public synchronized OffsetDateTime travelTo(Instant target) {
        var here = clock.instant();
        if (target.isBefore(here)) {
            throw new DomainRefusal(ErrorCode.CLOCK_BACKWARDS, now());
        }
        if (target.isAfter(here.minus(clock.offset()).plus(FARTHEST_AHEAD))) {
            throw new DomainRefusal(ErrorCode.CLOCK_TOO_FAR);
        }
        // whatever was changed in the calendar before counts on the way
        recomputeClocks.run();
        timers.pause();
        try {
            pass(target);
        } finally {
            timers.resume();
        }
        keep(clock.offset());
        return now();
    }

    /** As {@link #travelTo}, but for the making of the demo's past: nothing is kept, and no engine works beside. */
    void pass(Instant target) {
        Optional<Instant> due = timers.nextDueUntil(target);
        while (due.isPresent()) {
            if (due.get().isAfter(clock.instant())) {
                show(due.get());
            }
            if (timers.runDue() == 0) {
                // it failed and waits to be tried again
                break;
            }
            due = timers.nextDueUntil(target);
        }
        if (target.isAfter(clock.instant())) {
            show(target);
        }
        timers.runDue();
    }

    void show(Instant instant) {
        clock.show(instant);
        timers.follow(instant);
    }

    private void keep(Duration ahead) {
        if (mapper.update(ahead.toSeconds()) == 0) {
            mapper.insert(ahead.toSeconds());
        }
    }

    /** After a restart: the time that was shown goes on. */
    void resumeWhereItWas() {
        Long ahead = mapper.aheadSeconds();
        if (ahead != null) {
            clock.offset(Duration.ofSeconds(ahead));
        }
        timers.follow(clock.instant());
    }
}
