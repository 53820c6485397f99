package org.gridwhistle.cases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.PolicyQueries;
import org.gridwhistle.calendar.PolicyTrial;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 试算: which running clocks of open cases a policy would judge differently, had they been promised under it: the same
 * start and all that happened since, by its row for the case's urgency and category. Nothing is changed by asking.
 */
@Component
@Transactional(readOnly = true)
public class PolicyDryRunQueries {

    private static final int CLOCKS_AT_ONCE = 500;

    private final DryRunMapper mapper;
    private final PolicyQueries policies;
    private final Categories categories;
    private final Clock clock;

    PolicyDryRunQueries(DryRunMapper mapper, PolicyQueries policies, Categories categories, Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.categories = categories;
        this.clock = clock;
    }

    /** Oldest clocks first. */
    public Page<DryRunItem> list(String version, Caller caller, String cursor, int limit) {
        var items = new ArrayList<DryRunItem>();
        var ids = new ArrayList<Long>();
        walk(version, caller, after(cursor), (id, item) -> {
            if (item.isDifferent()) {
                items.add(item);
                ids.add(id);
            }
            // one more than asked tells whether the list goes on
            return items.size() <= limit;
        });
        return items.size() > limit
                ? new Page<>(List.copyOf(items.subList(0, limit)), cursor(ids.get(limit - 1)))
                : new Page<>(items, null);
    }

    public DryRunCount count(String version, Caller caller) {
        var cases = new HashSet<String>();
        long[] sums = new long[4];
        walk(version, caller, 0, (id, item) -> {
            sums[0]++;
            if (item.isDifferent()) {
                sums[1]++;
                sums[2] += item.isWorse() ? 1 : 0;
                sums[3] += item.isBetter() ? 1 : 0;
                cases.add(item.number());
            }
            return true;
        });
        return new DryRunCount(sums[1], cases.size(), sums[2], sums[3], sums[0]);
    }

    /** Shows every running clock until the visitor has seen enough. */
    private void walk(String version, Caller caller, long from, BiPredicate<Long, DryRunItem> visitor) {
        if (!caller.has(Role.SYSTEM_ADMIN)) {
            throw new NotAllowed();
        }
        var trial = policies.trial(version);
        String region = caller.region() == null ? null : caller.region().prefix();
        Instant now = clock.instant();
        long after = from;
        List<MeasuredClockRow> rows;
        do {
            rows = mapper.clocks(after, region, CLOCKS_AT_ONCE);
            var changes = changes(rows);
            for (MeasuredClockRow row : rows) {
                var item = measure(row, changes.getOrDefault(row.id(), List.of()), trial, now);
                if (!visitor.test(row.id(), item)) {
                    return;
                }
                after = row.id();
            }
        } while (rows.size() == CLOCKS_AT_ONCE);
    }

    private Map<Long, List<ClockChange>> changes(List<MeasuredClockRow> rows) {
        var changed = rows.stream()
                .filter(row -> row.changeCount() > 0)
                .map(MeasuredClockRow::id)
                .toList();
        return changed.isEmpty()
                ? Map.of()
                : mapper.changes(changed).stream()
                        .collect(Collectors.groupingBy(
                                MeasuredChangeRow::clockId,
                                Collectors.mapping(row -> row.change().toChange(), Collectors.toList())));
    }

    private DryRunItem measure(MeasuredClockRow row, List<ClockChange> changes, PolicyTrial trial, Instant now) {
        var promised = row.promised();
        var then = trial.measure(
                row.kind(),
                row.urgency(),
                categories.path(row.categoryCode()),
                row.regionPrefix(),
                row.startedAt(),
                changes);
        boolean paused = !changes.isEmpty() && changes.get(changes.size() - 1) instanceof ClockChange.Paused;
        return new DryRunItem(
                row.number(),
                row.kind(),
                row.department(),
                row.policyVersion(),
                DryRunItem.Limit.of(promised.limit()),
                DryRunItem.Limit.of(then.limit()),
                promised.dueAt(),
                then.dueAt(),
                light(promised, paused, now),
                light(then, paused, now));
    }

    /** By the rungs reached; what comes of an evaluation's end is no lateness. */
    private static Light light(ClockPlan plan, boolean paused, Instant now) {
        if (paused) {
            return Light.NONE;
        }
        return plan.kind() == ClockKind.EVALUATE
                ? Light.GREEN
                : Light.of(plan.lastPassedAt(now).orElse(null));
    }

    private static String cursor(long last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(last).getBytes(StandardCharsets.UTF_8));
    }

    private static long after(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new DomainRefusal(ErrorCode.INVALID_CURSOR);
        }
    }
}
