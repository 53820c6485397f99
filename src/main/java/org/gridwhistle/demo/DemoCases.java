package org.gridwhistle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.WholeSecondClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Three months of cases for the demo county, made by doing: everybody acts through the same use cases as over HTTP, under
 * a clock that starts in the past and catches up with now. No row is written behind the rules.
 */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    static final Duration PAST = Duration.ofDays(92);
    private static final int ORDINARY_CASES = 66;
    private static final long SEED = 410481;

    private final DemoDesk desk;
    private final DemoRequests requests;
    private final TimeMachine timeMachine;
    private final WholeSecondClock clock;
    private final Commands commands;

    DemoCases(
            DemoDesk desk, DemoRequests requests, TimeMachine timeMachine, WholeSecondClock clock, Commands commands) {
        this.desk = desk;
        this.requests = requests;
        this.timeMachine = timeMachine;
        this.clock = clock;
        this.commands = commands;
    }

    /** Something somebody does at a time; ties in the order they were planned. */
    private record Planned(Instant at, int order, Runnable deed) {}

    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::order));
    private int planned;

    /** Plays the past up to the machine's own now. */
    void play() {
        var machineNow = clock.instant();
        var random = new Random(SEED);
        timeMachine.show(machineNow.minus(PAST));
        planOrdinary(random, machineNow);
        planTelling(random, machineNow);
        int done = 0;
        while (!plan.isEmpty() && !plan.peek().at().isAfter(machineNow)) {
            var next = plan.poll();
            if (next.at().isAfter(clock.instant())) {
                timeMachine.pass(next.at());
            }
            done += perform(next.deed()) ? 1 : 0;
        }
        plan.clear();
        timeMachine.pass(machineNow);
        clock.offset(Duration.ZERO);
        LOG.info("The demo county has its past: {} acts", done);
    }

    /** Somebody else may have been first, or the case may have climbed away: as in life, then nothing is done. */
    private boolean perform(Runnable deed) {
        try {
            commands.run(deed);
            return true;
        } catch (DomainRefusal overtaken) {
            return false;
        }
    }

    private void planOrdinary(Random random, Instant until) {
        for (int i = 0; i < ORDINARY_CASES; i++) {
            var day = until.minus(PAST).plus(PAST.multipliedBy(i).dividedBy(ORDINARY_CASES));
            new DemoStory(desk, requests, this, random, until).begin(atWork(day, random), urgency(random));
        }
    }

    /** The cases that show every stage and every light today. */
    private void planTelling(Random random, Instant until) {
        for (DemoStory.Ending ending : DemoStory.Ending.values()) {
            new DemoStory(desk, requests, this, random, until).endingToday(ending);
        }
    }

    void later(Instant at, Runnable deed) {
        plan.add(new Planned(at, planned++, deed));
    }

    Instant now() {
        return clock.instant();
    }

    /** Some moment of that day's working hours; people blow the whistle at weekends too. */
    Instant atWork(Instant day, Random random) {
        ZonedDateTime morning = day.atZone(clock.getZone()).with(LocalTime.of(8, 0));
        return morning.plusMinutes(random.nextInt(10 * 60)).toInstant();
    }

    private static Urgency urgency(Random random) {
        int drawn = random.nextInt(20);
        if (drawn == 0) {
            return Urgency.EMERGENCY;
        }
        return drawn < 5 ? Urgency.URGENT : Urgency.NORMAL;
    }
}
