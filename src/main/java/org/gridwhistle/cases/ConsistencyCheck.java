package org.gridwhistle.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一致性检查: every open case has exactly one live process instance standing where its stage says, no instance is without
 * a case, every record chain is whole, no job is stuck. It repairs nothing; it says what is wrong.
 */
@Component
public class ConsistencyCheck {

    private static final int AT_ONCE = 500;

    private final CaseListMapper cases;
    private final ProcessStanding engine;
    private final RecordChain chain;

    ConsistencyCheck(CaseListMapper cases, ProcessStanding engine, RecordChain chain) {
        this.cases = cases;
        this.engine = engine;
        this.chain = chain;
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

    /** Holds cases against process instances; one snapshot, so that acts under way do not show as faults. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Findings standing() {
        var faults = new ArrayList<String>();
        var open = new HashMap<String, Stage>();
        var departments = new HashMap<String, Set<Long>>();
        cases.openStages().forEach(row -> open.put(row.number(), row.stage()));
        cases.openAssignments().forEach(row -> departments
                .computeIfAbsent(row.number(), number -> new HashSet<>())
                .add(row.assignmentId()));
        compare(open, engine.all(), faults);
        compareDepartments(open, departments, engine.departments(), faults);
        faults.addAll(engine.stuckJobs());
        return new Findings(open.size(), open.size(), 0, faults);
    }

    private static void compare(
            Map<String, Stage> open, List<ProcessStanding.Standing> instances, List<String> faults) {
        var byCase = instances.stream().collect(Collectors.groupingBy(ProcessStanding.Standing::caseNumber));
        open.forEach((number, stage) -> {
            var mine = byCase.getOrDefault(number, List.of());
            if (mine.size() != 1) {
                faults.add(number + ": stands at " + stage + " and has " + mine.size() + " process instances");
            } else if (!mine.get(0).stages().equals(Set.of(stage))) {
                faults.add(number + ": stands at " + stage + ", its process at "
                        + mine.get(0).stages());
            }
        });
        byCase.forEach((number, mine) -> {
            if (!open.containsKey(number)) {
                mine.forEach(one -> faults.add(
                        number + ": process instance " + one.processId() + " lives, but no such case is open"));
            }
        });
    }

    private static void compareDepartments(
            Map<String, Stage> open,
            Map<String, Set<Long>> assigned,
            Map<String, Set<Long>> running,
            List<String> faults) {
        open.forEach((number, stage) -> {
            Set<Long> expected = stage == Stage.DEPARTMENTS ? assigned.getOrDefault(number, Set.of()) : Set.of();
            Set<Long> found = running.getOrDefault(number, Set.of());
            if (!expected.equals(found)) {
                faults.add(number + ": departments work on assignments " + expected + ", their processes on " + found);
            }
        });
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
