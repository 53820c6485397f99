package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.cases.ProcessStanding.TimerStanding;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;

/**
 * What our tables and the engine both say of the parts of cases: departments' rounds, supervision tasks, timers. Work
 * goes on meanwhile, so whatever differs at the first sight is looked at once more by itself.
 */
@Component
class Counterparts {

    private static final int AT_ONCE = 500;

    private static final String OR = " or ";
    private static final String NEVER = "never";
    private static final String STILL = "standing still";

    /** Of an engine's timer that is due, or failed and is tried again: whatever it waited for it takes now. */
    private static final String OWING = "owing";

    private record Part(String number, String name) {}

    private final CaseListMapper cases;
    private final ProcessStanding engine;
    private final Clock clock;

    Counterparts(CaseListMapper cases, ProcessStanding engine, Clock clock) {
        this.cases = cases;
        this.engine = engine;
        this.clock = clock;
    }

    /** One sentence for each part of which the two say different things. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        compare(faults, this::rounds, this::engineRounds);
        compare(faults, this::supervisions, this::engineSupervisions);
        compare(faults, this::timers, this::engineTimers);
        return faults;
    }

    /** Both sides tell of all cases when they are asked for none. */
    private static void compare(
            List<String> faults,
            Function<String, Map<Part, String>> ours,
            Function<String, Map<Part, String>> engines) {
        var suspects = new TreeSet<String>();
        var all = ours.apply(null);
        var allEngines = engines.apply(null);
        differing(all, allEngines).forEach(part -> suspects.add(part.number()));
        for (String number : suspects) {
            var ourAgain = ours.apply(number);
            var enginesAgain = engines.apply(number);
            differing(ourAgain, enginesAgain)
                    .map(part -> number + ": " + part.name() + " is " + ourAgain.getOrDefault(part, "nothing")
                            + " to the case and " + enginesAgain.getOrDefault(part, "nothing") + " to the engine")
                    .sorted()
                    .forEach(faults::add);
        }
    }

    private static Stream<Part> differing(Map<Part, String> ours, Map<Part, String> engines) {
        Set<Part> parts = new HashSet<>(ours.keySet());
        parts.addAll(engines.keySet());
        return parts.stream().filter(part -> !isSaid(ours.get(part), engines.get(part)));
    }

    private static boolean isSaid(String ours, String engines) {
        return ours != null
                && engines != null
                && (engines.equals(OWING) || List.of(ours.split(OR)).contains(engines));
    }

    // ---- departments

    private Map<Part, String> rounds(String number) {
        var rounds = new HashMap<Part, String>();
        cases.openAssignments(number)
                .forEach(row -> put(rounds, row.number(), round(row.assignmentId()), String.valueOf(standing(row))));
        return rounds;
    }

    private Map<Part, String> engineRounds(String number) {
        var rounds = new HashMap<Part, String>();
        all(number, engine::departments, engine::departmentsOf)
                .forEach(each ->
                        put(rounds, each.caseNumber(), round(each.assignmentId()), String.valueOf(each.state())));
        return rounds;
    }

    private static String round(long assignmentId) {
        return "the round of assignment " + assignmentId;
    }

    /** While a return is being decided the round waits where it is. */
    private static AssignmentState standing(OpenAssignmentRow row) {
        return row.state() == AssignmentState.RETURN_REQUESTED ? AssignmentState.SIGNING : row.state();
    }

    // ---- supervision tasks

    private Map<Part, String> supervisions(String number) {
        var tasks = new HashMap<Part, String>();
        cases.supervisionsUnderWay(number)
                .forEach(row -> put(
                        tasks,
                        row.number(),
                        task(row.supervisionId()),
                        row.state().name()));
        return tasks;
    }

    private Map<Part, String> engineSupervisions(String number) {
        var tasks = new HashMap<Part, String>();
        all(number, engine::supervisions, engine::supervisionsOf)
                .forEach(each -> put(
                        tasks,
                        each.caseNumber(),
                        task(each.supervisionId()),
                        (each.answered() ? SupervisionState.ANSWERED : SupervisionState.OPEN).name()));
        return tasks;
    }

    private static String task(long supervisionId) {
        return "supervision task " + supervisionId;
    }

    // ---- timers

    private Map<Part, String> timers(String number) {
        var ladders = new HashMap<Part, Expected>();
        var timers = new HashMap<Part, String>();
        var still = new HashSet<String>();
        for (OpenStageRow row : cases.openStages(number)) {
            if (row.stage() == Stage.SUSPENDED) {
                still.add(row.number());
            }
            ladders.put(new Part(row.number(), timer(null, false)), new Expected());
        }
        cases.openAssignments(number)
                .forEach(row -> ladders.put(new Part(row.number(), timer(row.assignmentId(), false)), new Expected()));
        long after = 0;
        for (var page = cases.openClocks(number, after, AT_ONCE);
                !page.isEmpty();
                page = cases.openClocks(number, after, AT_ONCE)) {
            for (OpenClock each : page) {
                ladders.computeIfAbsent(
                                new Part(each.caseNumber(), timer(each.assignmentId(), false)), part -> new Expected())
                        .add(each, clock.instant());
                if (each.endsInSilence()) {
                    timers.put(new Part(each.caseNumber(), timer(null, true)), text(each.dueAt()));
                }
            }
            after = page.get(page.size() - 1).id();
        }
        ladders.forEach((part, expected) -> timers.put(part, expected.words()));
        timers.replaceAll((part, at) -> still.contains(part.number()) ? STILL : at);
        return timers;
    }

    /**
     * When the timer of some clocks may fire: at the next rung that nobody has taken, at the latest. It may fire sooner
     * for one that was taken before its clock moved on, which only lights up again.
     */
    private static final class Expected {
        private final TreeSet<Instant> rungs = new TreeSet<>();
        private Instant latest = Instant.MAX;

        void add(CaseClock each, Instant now) {
            each.rungsAfter(now).filter(at -> at.isAfter(now)).forEach(rungs::add);
            latest = Stream.concat(Stream.of(latest), each.untakenRungs().filter(at -> at.isAfter(now)))
                    .min(Instant::compareTo)
                    .get();
        }

        String words() {
            var times = rungs.headSet(latest, true).stream().map(Counterparts::text);
            return Stream.concat(times, latest.equals(Instant.MAX) ? Stream.of(NEVER) : Stream.empty())
                    .collect(Collectors.joining(OR));
        }
    }

    private Map<Part, String> engineTimers(String number) {
        var timers = new HashMap<Part, String>();
        all(number, engine::timers, engine::timersOf)
                .forEach(each ->
                        put(timers, each.caseNumber(), timer(each.assignmentId(), each.silence()), timeOf(each)));
        return timers;
    }

    private String timeOf(TimerStanding timer) {
        if (timer.still()) {
            return STILL;
        }
        if (timer.at() == null) {
            return NEVER;
        }
        return timer.failed() || !timer.at().isAfter(clock.instant()) ? OWING : text(timer.at());
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String timer(Long assignmentId, boolean silence) {
        if (silence) {
            return "the timer of silence";
        }
        return assignmentId == null ? "the timer of the ladder" : "the timer of assignment " + assignmentId;
    }

    // ---- both sides

    /** Two of a kind are a difference, too. */
    private static void put(Map<Part, String> parts, String number, String name, String what) {
        parts.merge(new Part(number, name), what, (one, other) -> one + " and " + other);
    }

    private static <T> Stream<T> all(
            String number, BiFunction<String, Integer, Page<T>> pages, Function<String, List<T>> ofOne) {
        if (number != null) {
            return ofOne.apply(number).stream();
        }
        var all = new ArrayList<T>();
        String cursor = null;
        do {
            var page = pages.apply(cursor, AT_ONCE);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all.stream();
    }
}
