package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything one may ask about cases. Lists, counts and the board come from one query with one scope. */
@Component
@Transactional(readOnly = true)
public class CaseQueries {

    /** How many cases a board names. */
    private static final int WORST = 20;

    /** How many cases are offered to be merged into. */
    private static final int CANDIDATES = 20;

    /** One query in full, as the SQL reads it. */
    record Query(
            CaseScope scope,
            CaseFilter filter,
            InboxScope inbox,
            CaseSort sort,
            Cursor after,
            int limit,
            Instant now,
            LocalDate today) {}

    /** What waits for somebody: the roles that put a case on this person's desk. */
    record InboxScope(boolean deputy, boolean staff, boolean supervisor, boolean leader, boolean raiser) {

        static InboxScope of(Caller caller) {
            return new InboxScope(
                    caller.hasAny(Role.DEPUTY, Role.GROUP_LEADER),
                    caller.has(Role.STATION_STAFF),
                    caller.has(Role.SUPERVISOR),
                    caller.has(Role.LEADER),
                    caller.hasAny(Role.GRID_WORKER, Role.STATION_STAFF, Role.SYSTEM_ADMIN));
        }
    }

    private final Cases cases;
    private final CaseMapper caseMapper;
    private final CaseListMapper listMapper;
    private final CasePermissions permissions;
    private final Groups groups;
    private final CaseViews views;
    private final RecordChain chain;
    private final Clocks clocks;
    private final Clock clock;

    CaseQueries(
            Cases cases,
            CaseMapper caseMapper,
            CaseListMapper listMapper,
            CasePermissions permissions,
            Groups groups,
            CaseViews views,
            RecordChain chain,
            Clocks clocks,
            Clock clock) {
        this.cases = cases;
        this.caseMapper = caseMapper;
        this.listMapper = listMapper;
        this.permissions = permissions;
        this.groups = groups;
        this.views = views;
        this.chain = chain;
        this.clocks = clocks;
        this.clock = clock;
    }

    public CaseView get(String number, Caller caller) {
        return views.of(visible(number, caller), caller);
    }

    /** The case's records, first to last. */
    public List<ChainedRecord> records(String number, Caller caller) {
        Case c = visible(number, caller);
        return caseMapper.events(c.id()).stream().map(chain::read).toList();
    }

    /** Every clock the case ever had, explained. */
    public List<ClockView> clocks(String number, Caller caller) {
        Case c = visible(number, caller);
        var now = clock.instant();
        return cases.allClocks(c).stream()
                .map(each -> new ClockView(
                        department(c, each),
                        each.round(),
                        clocks.explain(each.plan(), c.regionPrefix(), each.changes(), each.endedAt(), now)))
                .toList();
    }

    private static Person department(Case c, CaseClock each) {
        return c.assignments().stream()
                .filter(assignment -> assignment.id().equals(each.assignmentId()))
                .map(assignment -> new Person(assignment.departmentId(), assignment.departmentName()))
                .findFirst()
                .orElse(null);
    }

    /** Ids of the deputies whom the case stands open to, or may be assigned to. */
    public Set<Long> whoMayClaim(String number) {
        var circle = cases.circleOf(cases.find(number).orElseThrow(() -> new CaseNotFound(number)));
        return groups.deputiesOf(circle.groups(), circle.stations());
    }

    /** Open cases that may tell of the same matter: of its category, in its village, raised within a month of it. */
    public List<CaseSummary> mergeCandidates(String number, Caller caller) {
        Case c = visible(number, caller);
        var filter = CaseFilter.sameMatterAs(c);
        return page(query(caller, filter, null, CaseSort.RAISED_AT_DESC, null, CANDIDATES)).items().stream()
                .filter(other -> !other.number().equals(number))
                .toList();
    }

    /** Refuses when the caller may not know of the case. */
    public void requireVisible(String number, Caller caller) {
        visible(number, caller);
    }

    /** Refuses when the caller takes no part in the case, or nobody does any more. */
    public void requirePart(String number, Caller caller) {
        permissions.requirePart(cases.find(number).orElseThrow(() -> new CaseNotFound(number)), caller);
    }

    private Case visible(String number, Caller caller) {
        return cases.find(number).filter(c -> permissions.sees(c, caller)).orElseThrow(() -> new CaseNotFound(number));
    }

    public Page<CaseSummary> list(Caller caller, CaseFilter filter, CaseSort sort, String cursor, int limit) {
        return page(query(caller, filter, null, sort, cursor, limit));
    }

    public long count(Caller caller, CaseFilter filter) {
        return listMapper.count(query(caller, filter, null, CaseSort.RAISED_AT, null, 0));
    }

    /** What waits for the caller or the caller's group now, most urgent first. */
    public Page<CaseSummary> inbox(Caller caller, String cursor, int limit) {
        return page(query(caller, CaseFilter.ALL, InboxScope.of(caller), CaseSort.STAGE_DUE_AT, cursor, limit));
    }

    public long inboxCount(Caller caller) {
        return listMapper.count(query(caller, CaseFilter.ALL, InboxScope.of(caller), CaseSort.STAGE_DUE_AT, null, 0));
    }

    public Board board(Caller caller) {
        if (!caller.hasAny(Role.SUPERVISOR, Role.LEADER, Role.STATION_STAFF, Role.GROUP_LEADER)) {
            throw new NotAllowed();
        }
        var query = query(caller, CaseFilter.ALL, null, CaseSort.STAGE_DUE_AT, null, WORST);
        var rows = listMapper.board(query);
        return new Board(
                new Board.Counts(
                        sums(rows, BoardCountRow::light, Light.values(), light -> true),
                        sums(rows, BoardCountRow::stage, Stage.values(), Stage::isOpen),
                        sums(rows, BoardCountRow::level, Level.values(), level -> true)),
                rows.stream().mapToLong(BoardCountRow::overdue).sum(),
                listMapper.countAtRisk(query),
                listMapper.worst(query).stream().map(views::summary).toList());
    }

    private static <K> Map<K, Long> sums(
            List<BoardCountRow> rows, Function<BoardCountRow, K> by, K[] keys, Predicate<K> shown) {
        var sums = new LinkedHashMap<K, Long>();
        Arrays.stream(keys).filter(shown).forEach(key -> sums.put(key, 0L));
        rows.forEach(row -> sums.merge(by.apply(row), row.cases(), Long::sum));
        return sums;
    }

    private Query query(Caller caller, CaseFilter filter, InboxScope inbox, CaseSort sort, String cursor, int limit) {
        return new Query(
                CaseScope.of(caller),
                filter,
                inbox,
                sort,
                Cursor.decode(cursor, sort),
                limit,
                clock.instant(),
                LocalDate.now(clock));
    }

    private Page<CaseSummary> page(Query query) {
        // one more than asked tells whether the list goes on
        var more = new Query(
                query.scope(),
                query.filter(),
                query.inbox(),
                query.sort(),
                query.after(),
                query.limit() + 1,
                query.now(),
                query.today());
        var rows = listMapper.list(more);
        var shown = rows.subList(0, Math.min(rows.size(), query.limit()));
        var next = rows.size() > query.limit()
                ? Optional.of(shown.get(shown.size() - 1))
                        .map(c -> new Cursor(query.sort(), timeOf(c, query.sort()), c.number()).encoded())
                        .orElse(null)
                : null;
        return new Page<>(shown.stream().map(views::summary).toList(), next);
    }

    private static Instant timeOf(Case c, CaseSort sort) {
        return switch (sort) {
            case DUE_AT -> c.dueAt();
            case STAGE_DUE_AT -> c.stageDueAt();
            case RAISED_AT, RAISED_AT_DESC -> c.raisedAt();
        };
    }
}
