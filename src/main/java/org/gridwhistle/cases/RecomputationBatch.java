package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.shared.UseCase;

/** 重算一批: each public method is one transaction of {@link RecomputeClocks}, and begins by making sure of the lease. */
@UseCase
class RecomputationBatch {

    /** Far longer than a batch takes; a killed node's work waits at most so long for another node. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final RecomputationMapper mapper;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseProcess process;
    private final RunningClocks timers;
    private final Clocks clocks;
    private final Clock clock;

    RecomputationBatch(
            RecomputationMapper mapper,
            Cases cases,
            CaseDesk desk,
            CaseProcess process,
            RunningClocks timers,
            Clocks clocks,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.desk = desk;
        this.process = process;
        this.timers = timers;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Another node has the job by now. */
    static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes the oldest job that nobody works on, under a lease of one's own. */
    public Optional<RecomputationRow> claim(String lease) {
        var now = clock.instant();
        var job = mapper.next(now);
        if (job == null || mapper.claim(job.id(), lease, now.plus(LEASE), now) == 0) {
            return Optional.empty();
        }
        if (job.startedAt() == null) {
            mapper.begin(job.id(), now, mapper.countAffected(job));
        }
        return Optional.of(job);
    }

    /** @return the id of the last case looked at, empty when none was left and the job is done */
    public Optional<Long> work(RecomputationRow job, String lease, long afterCase, int most) {
        hold(job, lease);
        var open = mapper.affected(job, afterCase, most);
        if (open.isEmpty()) {
            finish(job);
            return Optional.empty();
        }
        int changed = recompute(job, open);
        long last = open.get(open.size() - 1).id();
        mapper.advance(job.id(), last, job.isSecondLook() ? 0 : open.size(), changed, 0);
        return Optional.of(last);
    }

    /** A case that cannot be computed stays as it is and does not stop the others. */
    public Optional<Long> skip(RecomputationRow job, String lease, long afterCase) {
        hold(job, lease);
        var next = mapper.affected(job, afterCase, 1);
        next.forEach(row -> mapper.advance(job.id(), row.id(), job.isSecondLook() ? 0 : 1, 0, 1));
        return next.stream().map(OpenCaseRow::id).findFirst();
    }

    private void hold(RecomputationRow job, String lease) {
        if (mapper.hold(job.id(), lease, clock.instant().plus(LEASE)) == 0) {
            throw new LeaseLost();
        }
    }

    private void finish(RecomputationRow job) {
        var now = clock.instant();
        // begun when every node knew the new calendar, it need not look again
        boolean began = job.startedAt() != null && !job.startedAt().isBefore(job.settlesAt());
        mapper.finish(job.id(), job.isSecondLook() ? job.finishedAt() : now, job.isSecondLook() || began);
    }

    private int recompute(RecomputationRow job, List<OpenCaseRow> open) {
        var changed = cases.lockAll(outdated(open)).stream()
                .filter(c -> c.recompute(because(job), desk.replanning(c), desk.now()))
                .toList();
        changed.forEach(desk::file);
        var moved = new ArrayList<CaseProcess.Retiming>();
        changed.stream()
                // a suspended case's timers rest, and are set when it is resumed
                .filter(c -> c.stage() != Stage.SUSPENDED)
                .forEach(c -> moved.addAll(timers.timersOf(c)));
        process.retime(moved);
        return changed.size();
    }

    /** Most cases of most changes stay as they are: none of them is locked. */
    private List<Long> outdated(List<OpenCaseRow> open) {
        Map<Long, OpenCaseRow> byId = open.stream().collect(Collectors.toMap(OpenCaseRow::id, Function.identity()));
        return cases.runningClocksOf(byId.keySet()).stream()
                .filter(each -> {
                    String prefix = byId.get(each.caseId()).regionPrefix();
                    return each.isOutdated((promised, changes) -> clocks.replan(promised, prefix, changes));
                })
                .map(CaseClock::caseId)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> because(RecomputationRow job) {
        var because = new LinkedHashMap<String, Object>();
        because.put("cause", job.cause().name());
        CaseFile.putIfPresent(because, "subject", job.subject());
        return because;
    }
}
