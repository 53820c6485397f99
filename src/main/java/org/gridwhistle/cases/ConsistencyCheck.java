package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridwhistle.cases.ProcessStanding.Standing;
import org.gridwhistle.cases.ProcessStanding.StuckTimer;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;

/**
 * 一致性检查: every open case has exactly one live process instance standing where its stage says, its departments and
 * supervision tasks likewise, every running clock a timer at its next rung; no instance is without a case, every record
 * chain is whole, no job is stuck. It repairs nothing; it says what is wrong.
 */
@Component
public class ConsistencyCheck {

    private static final int AT_ONCE = 500;

    /** A server that was down owes its timers; one that runs owes none for so long. */
    private static final Duration STUCK_AFTER = Duration.ofMinutes(10);

    private final CaseListMapper cases;
    private final ProcessStanding engine;
    private final Counterparts counterparts;
    private final RecordChain chain;
    private final Clock clock;

    ConsistencyCheck(
            CaseListMapper cases, ProcessStanding engine, Counterparts counterparts, RecordChain chain, Clock clock) {
        this.cases = cases;
        this.engine = engine;
        this.counterparts = counterparts;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param faults one sentence each, with the case's number
     */
    public record Findings(long cases, long open, long records, List<String> faults) {

        public boolean clean() {
            return faults.isEmpty();
        }
    }

    /**
     * Holds cases against process instances. Work goes on meanwhile, so whatever looks wrong at the first sight is
     * looked at once more by itself.
     */
    public Findings standing() {
        var faults = new ArrayList<String>();
        var open = new HashMap<String, Stage>();
        cases.openStages(null).forEach(row -> open.put(row.number(), row.stage()));
        suspects(open).forEach(number -> again(number).ifPresent(faults::add));
        faults.addAll(counterparts.faults());
        engine.stuckTimers(clock.instant().minus(STUCK_AFTER), AT_ONCE).stream()
                .map(ConsistencyCheck::sentence)
                .forEach(faults::add);
        return new Findings(open.size(), open.size(), 0, faults);
    }

    private Set<String> suspects(Map<String, Stage> open) {
        var seen = new HashMap<String, List<Standing>>();
        forEachPage(engine::cases, each -> seen.computeIfAbsent(each.caseNumber(), number -> new ArrayList<>())
                .add(each));
        var suspects = new TreeSet<String>();
        open.forEach((number, stage) -> {
            var mine = seen.getOrDefault(number, List.of());
            if (mine.size() != 1 || !mine.get(0).stages().equals(Set.of(stage))) {
                suspects.add(number);
            }
        });
        seen.keySet().stream().filter(number -> !open.containsKey(number)).forEach(suspects::add);
        return suspects;
    }

    private Optional<String> again(String number) {
        Stage stage = cases.stageOf(number);
        var standing = engine.of(number);
        int instances = standing.map(Standing::instances).orElse(0);
        if (stage == null || !stage.isOpen()) {
            return instances == 0
                    ? Optional.empty()
                    : Optional.of(number + ": " + instances + " process instances live, but no such case is open");
        }
        if (instances != 1) {
            return Optional.of(number + ": stands at " + stage + " and has " + instances + " process instances");
        }
        Set<Stage> stages = standing.get().stages();
        return stages.equals(Set.of(stage))
                ? Optional.empty()
                : Optional.of(number + ": stands at " + stage + ", its process at " + stages);
    }

    private static String sentence(StuckTimer timer) {
        return timer.caseNumber() + ": the timer at " + timer.element() + ", due " + timer.dueAt() + ", is stuck"
                + (timer.reason() == null ? "" : ": " + timer.reason());
    }

    private static <T> void forEachPage(BiFunction<String, Integer, Page<T>> read, Consumer<T> each) {
        String cursor = null;
        do {
            var page = read.apply(cursor, AT_ONCE);
            page.items().forEach(each);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** Reads every record of every case and follows its chain from the first to the head that the case remembers. */
    public Findings chains() {
        var faults = new ArrayList<String>();
        long count = 0;
        long open = 0;
        long records = 0;
        long after = 0;
        for (var heads = cases.chainHeads(after, AT_ONCE); !heads.isEmpty(); heads = cases.chainHeads(after, AT_ONCE)) {
            var events = cases.eventsOf(heads.stream().map(ChainHeadRow::id).toList()).stream()
                    .collect(Collectors.groupingBy(CaseEventRow::caseId));
            for (ChainHeadRow head : heads) {
                var mine = events.getOrDefault(head.id(), List.of());
                follow(head, mine, faults);
                records += mine.size();
                count++;
                open += head.stage().isOpen() ? 1 : 0;
            }
            after = heads.get(heads.size() - 1).id();
        }
        return new Findings(count, open, records, faults);
    }

    private void follow(ChainHeadRow head, List<CaseEventRow> events, List<String> faults) {
        ChainedRecord before = null;
        for (CaseEventRow row : events) {
            var link = chain.read(row);
            if (!chain.follows(link, before)) {
                faults.add(head.number() + ": record " + row.seq() + " does not follow the one before");
                return;
            }
            before = link;
        }
        String last = before == null ? ChainedRecord.GENESIS : before.hash();
        if (events.size() < head.eventCount() || !last.equals(head.lastHash())) {
            faults.add(head.number() + ": its records end at " + events.size() + ", the case remembers "
                    + head.eventCount());
        }
    }

    /** Both together. */
    public Findings all() {
        var standing = standing();
        var chains = chains();
        var faults = new ArrayList<>(standing.faults());
        faults.addAll(chains.faults());
        return new Findings(chains.cases(), chains.open(), chains.records(), faults);
    }
}
