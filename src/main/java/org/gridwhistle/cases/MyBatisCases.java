package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridwhistle.calendar.Rung;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Cases in our own tables, through MyBatis; records are chained as they are written. */
@Repository
class MyBatisCases implements Cases {

    private final CaseMapper mapper;
    private final RecordChain chain;
    private final FigureFacts figures;
    private final Clock clock;

    MyBatisCases(CaseMapper mapper, RecordChain chain, FigureFacts figures, Clock clock) {
        this.mapper = mapper;
        this.chain = chain;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Optional<Case> lock(String number) {
        return whole(mapper.lock(number));
    }

    @Override
    public Optional<Case> find(String number) {
        return whole(mapper.find(number));
    }

    @Override
    public List<Case> lockAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var locked = mapper.lockAll(ids);
        var clocks = runningClocksOf(ids).stream().collect(Collectors.groupingBy(CaseClock::caseId));
        locked.forEach(c -> c.restore(
                assignments(c),
                c.isOpen() ? clocks.getOrDefault(c.id(), List.of()) : List.of(),
                requests(c),
                supervisions(c)));
        return locked;
    }

    @Override
    public List<CaseClock> runningClocksOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var clocks = mapper.runningClocksOfAll(ids);
        restoreChanges(clocks);
        return clocks;
    }

    private List<Assignment> assignments(Case c) {
        return c.assignmentCount() == 0 ? List.of() : mapper.assignments(c.id());
    }

    private List<CaseRequest> requests(Case c) {
        return c.requestCount() == 0 ? List.of() : mapper.requests(c.id());
    }

    private List<Supervision> supervisions(Case c) {
        return c.supervisionCount() == 0 ? List.of() : mapper.supervisions(c.id());
    }

    private Optional<Case> whole(Case c) {
        if (c == null) {
            return Optional.empty();
        }
        c.restore(assignments(c), clocks(c), requests(c), supervisions(c));
        return Optional.of(c);
    }

    /** The running ones; of a merged case all, for it may go on with them. */
    private List<CaseClock> clocks(Case c) {
        if (!c.isOpen() && c.outcome() != Outcome.MERGED) {
            return List.of();
        }
        var clocks = c.isOpen() ? mapper.runningClocks(c.id()) : mapper.allClocks(c.id());
        restoreChanges(clocks);
        return clocks;
    }

    @Override
    public List<CaseClock> allClocks(Case c) {
        var clocks = mapper.allClocks(c.id());
        restoreChanges(clocks);
        return clocks;
    }

    private void restoreChanges(List<CaseClock> clocks) {
        clocks.stream()
                .filter(each -> each.changeCount() > 0)
                .forEach(each -> each.restore(mapper.changes(each.id()).stream()
                        .map(ClockChangeRow::toChange)
                        .toList()));
    }

    @Override
    public Optional<Case> mainOf(Case merged) {
        var main = find(merged.mergedInto());
        return main.isPresent() && main.get().mergedInto() != null ? mainOf(main.get()) : main;
    }

    @Override
    public List<ChainedRecord> refusals(Case c) {
        return c.refusalCount() == 0
                ? List.of()
                : mapper.refusals(c.id()).stream().map(chain::read).toList();
    }

    @Override
    public Set<Long> raisersMergedInto(Case main) {
        var raisers = new HashSet<Long>();
        // a main case may itself be merged further
        for (var mains = List.of(main.number()); !mains.isEmpty(); ) {
            var merged = mapper.mergedInto(mains);
            merged.forEach(each -> raisers.add(each.raiserId()));
            mains = merged.stream()
                    .filter(each -> each.mergedCount() > 0)
                    .map(MergedRow::number)
                    .toList();
        }
        return raisers;
    }

    @Override
    public void add(Case c) {
        c.settle(clock.instant());
        figures.keep(c, clock.instant());
        var events = chained(c);
        mapper.insert(c);
        writeParts(c, events);
    }

    @Override
    public void save(Case c) {
        c.settle(clock.instant());
        figures.keep(c, clock.instant());
        var events = chained(c);
        if (mapper.update(c) == 0) {
            throw new OptimisticLockingFailureException("case " + c.number() + " was changed by somebody else");
        }
        writeParts(c, events);
    }

    private List<CaseEventRow> chained(Case c) {
        String prev = c.lastHash();
        var rows = new ArrayList<CaseEventRow>();
        for (CaseRecord record : c.newRecords()) {
            String hash = chain.hash(record, prev);
            rows.add(row(record, prev, hash));
            prev = hash;
        }
        c.chainedTo(prev);
        return rows;
    }

    private CaseEventRow row(CaseRecord record, String prev, String hash) {
        Actor actor = record.actor();
        return new CaseEventRow(
                0,
                record.seq(),
                record.at(),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.role(),
                record.action(),
                record.fromStage(),
                record.toStage(),
                record.text(),
                chain.dataText(record),
                prev,
                hash);
    }

    private void writeParts(Case c, List<CaseEventRow> events) {
        Instant now = clock.instant();
        write(c, c.assignments(), mapper::insertAssignment, mapper::updateAssignment);
        write(c, c.clocks(), this::insertClock, (caseId, each) -> updateClock(each, now));
        write(c, c.requests(), mapper::insertRequest, mapper::updateRequest);
        write(c, c.supervisions(), mapper::insertSupervision, mapper::updateSupervision);
        if (!c.newOpenings().isEmpty()) {
            mapper.insertOpenings(c.id(), c.newOpenings(), now);
        }
        if (!events.isEmpty()) {
            mapper.insertEvents(events.stream().map(row -> row.of(c.id())).toList());
        }
        c.stored();
    }

    private static <P extends Part> void write(
            Case c, List<P> parts, BiConsumer<Long, P> insert, BiConsumer<Long, P> update) {
        for (P part : parts) {
            if (part.isNew()) {
                insert.accept(c.id(), part);
            } else if (part.hasChanged()) {
                update.accept(c.id(), part);
            }
            part.stored();
        }
    }

    private void insertClock(long caseId, CaseClock each) {
        each.bindToStoredAssignment();
        mapper.insertClock(caseId, each);
        insertChanges(each);
    }

    private void updateClock(CaseClock each, Instant now) {
        // the unique key of the rung is what makes each step of the ladder happen once
        each.justPassed().forEach(rung -> insertRung(each, rung, now));
        mapper.updateClock(each);
        insertChanges(each);
    }

    private void insertChanges(CaseClock each) {
        if (!each.newChanges().isEmpty()) {
            mapper.insertChanges(
                    each.id(),
                    each.newChanges().stream().map(ClockChangeRow::of).toList());
        }
    }

    private void insertRung(CaseClock each, Rung rung, Instant now) {
        mapper.insertRung(each.id(), rung.name(), each.at(rung), now);
    }

    @Override
    public ClaimCircle circleOf(Case c) {
        return circle(c, opening -> opening.dispatchNo() == c.dispatchNo());
    }

    @Override
    public ClaimCircle everOpened(Case c) {
        return circle(c, opening -> true);
    }

    private ClaimCircle circle(Case c, Predicate<Case.CircleOpening> which) {
        Set<Long> groups = new HashSet<>();
        Set<Long> stations = new HashSet<>();
        mapper.openings(c.id()).stream().filter(which).forEach(opening -> {
            if (opening.groupId() != null) {
                groups.add(opening.groupId());
            } else {
                stations.add(opening.stationId());
            }
        });
        return new ClaimCircle(groups, stations);
    }

    @Override
    public boolean hasDeclined(Case c, long deputyId) {
        return declinedBy(c).contains(deputyId);
    }

    @Override
    public void addDecline(Case c, long deputyId, String reason, Instant at) {
        mapper.insertDecline(c.id(), c.dispatchNo(), deputyId, reason, at);
    }

    @Override
    public Set<Long> declinedBy(Case c) {
        return mapper.declinedBy(c.id(), c.dispatchNo());
    }
}
