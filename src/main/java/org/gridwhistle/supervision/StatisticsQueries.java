package org.gridwhistle.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridwhistle.cases.CaseFilter;
import org.gridwhistle.cases.CaseGap;
import org.gridwhistle.cases.CaseGrouping;
import org.gridwhistle.cases.CaseTally;
import org.gridwhistle.cases.TallyQueries;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Departments;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.RegionKind;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.roster.Stations;
import org.gridwhistle.shared.ColumnTime;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** The figures, with the rights of the lists: page, API and files all ask here. */
@Component
public class StatisticsQueries {

    /** More days than that nobody asks for at once. */
    static final int LONGEST_PERIOD_IN_DAYS = 3_660;

    private static final String NONE = "none";

    private final TallyQueries tallies;
    private final Regions regions;
    private final Stations stations;
    private final Groups groups;
    private final Departments departments;
    private final Categories categories;
    private final Clock clock;

    StatisticsQueries(
            TallyQueries tallies,
            Regions regions,
            Stations stations,
            Groups groups,
            Departments departments,
            Categories categories,
            Clock clock) {
        this.tallies = tallies;
        this.regions = regions;
        this.stations = stations;
        this.groups = groups;
        this.departments = departments;
        this.categories = categories;
        this.clock = clock;
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Statistics ask(Caller caller, StatisticsQuestion question) {
        check(question);
        var region = region(question);
        var filter = filter(question, region);
        int digits = digitsBelow(region.map(Region::prefix)
                .orElse(caller.region() == null ? "" : caller.region().prefix()));
        var parts = tallies.by(caller, filter, question.by(), digits);
        var total =
                question.by() == CaseGrouping.DEPARTMENT ? tallies.all(caller, filter) : CaseTally.sum("total", parts);
        var list = list(question);
        return new Statistics(
                question,
                question.by().isTime() ? overTime(question, list, parts) : lines(question.by(), list, parts, digits),
                new Statistics.Line("total", null, list, values(total)));
    }

    private static void check(StatisticsQuestion question) {
        if (!ColumnTime.holds(question.from()) || question.to().isBefore(question.from())) {
            throw invalid("from", question.from());
        }
        if (!ColumnTime.holds(question.to())
                || question.from().plusDays(LONGEST_PERIOD_IN_DAYS).isBefore(question.to())) {
            throw invalid("to", question.to());
        }
    }

    private static DomainRefusal invalid(String field, LocalDate value) {
        return new DomainRefusal(
                ErrorCode.INVALID_FIELD,
                List.of(new DomainRefusal.FieldError(field, "INVALID", value.toString())),
                field);
    }

    private Optional<Region> region(StatisticsQuestion question) {
        if (question.region() == null) {
            return Optional.empty();
        }
        var region = regions.byCode(question.region());
        if (region.isEmpty()) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_REGION, question.region());
        }
        return region;
    }

    private CaseFilter filter(StatisticsQuestion question, Optional<Region> region) {
        return new CaseFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                question.category() == null ? Set.of() : Set.of(question.category()),
                null,
                null,
                null,
                region.map(Region::prefix).orElse(null),
                question.station(),
                question.group(),
                question.deputy(),
                question.department(),
                null,
                start(question.from()),
                start(question.to().plusDays(1)),
                null,
                null,
                Set.of(),
                List.of());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Regions are told apart one level below the one that is asked about. */
    private static int digitsBelow(String prefix) {
        int deepest = 0;
        for (RegionKind kind : RegionKind.values()) {
            deepest = kind.digits();
            if (deepest > prefix.length()) {
                break;
            }
        }
        return deepest;
    }

    /** What narrows the list of cases to those the question is about. */
    private static Map<String, String> list(StatisticsQuestion question) {
        var list = new LinkedHashMap<String, String>();
        put(list, "raisedFrom", question.from());
        put(list, "raisedTo", question.to().plusDays(1));
        put(list, "region", question.region());
        put(list, "station", question.station());
        put(list, "group", question.group());
        put(list, "deputy", question.deputy());
        put(list, "department", question.department());
        put(list, "category", question.category());
        return list;
    }

    private static void put(Map<String, String> list, String name, Object value) {
        if (value != null) {
            list.put(name, value.toString());
        }
    }

    private static Map<String, String> with(Map<String, String> list, String name, Object value) {
        var narrowed = new LinkedHashMap<>(list);
        put(narrowed, name, value);
        return narrowed;
    }

    private static Map<Figure, FigureValue> values(CaseTally tally) {
        var values = new EnumMap<Figure, FigureValue>(Figure.class);
        for (Figure figure : Figure.values()) {
            values.put(figure, figure.from(tally));
        }
        return values;
    }

    // ---- rows of things and people

    private List<Statistics.Line> lines(CaseGrouping by, Map<String, String> list, List<CaseTally> parts, int digits) {
        var order = by == CaseGrouping.REGION
                ? Comparator.comparing(CaseTally::key)
                : Comparator.comparing((CaseTally part) -> part.key() == null)
                        .thenComparing(CaseTally::cases, Comparator.reverseOrder())
                        .thenComparing(part -> part.key() == null ? "" : part.key());
        return parts.stream()
                .sorted(order)
                .map(part -> part.key() == null
                        ? new Statistics.Line(NONE, null, with(list, "without", gap(by)), values(part))
                        : line(by, list, part, digits))
                .toList();
    }

    private Statistics.Line line(CaseGrouping by, Map<String, String> list, CaseTally part, int digits) {
        return switch (by) {
            case REGION -> regionLine(list, part, digits);
            case STATION -> line("station", list, part, id -> stations.byId(id).map(each -> each.name()));
            case GROUP -> line("group", list, part, id -> groups.byId(id).map(each -> each.name()));
            case DEPUTY -> line("deputy", list, part, id -> Optional.empty());
            case DEPARTMENT ->
                line("department", list, part, id -> departments.byId(id).map(each -> each.name()));
            case CATEGORY ->
                new Statistics.Line(
                        part.key(),
                        Optional.ofNullable(categories.name(part.key())).orElse(part.name()),
                        with(list, "category", part.key()),
                        values(part));
            case DAY, WEEK, MONTH -> throw new IllegalStateException("time has rows of its own");
        };
    }

    private static Statistics.Line line(
            String parameter, Map<String, String> list, CaseTally part, Function<Long, Optional<String>> nameToday) {
        String name = nameToday.apply(Long.valueOf(part.key())).orElse(part.name());
        return new Statistics.Line(part.key(), name, with(list, parameter, part.key()), values(part));
    }

    private Statistics.Line regionLine(Map<String, String> list, CaseTally part, int digits) {
        var region = regions.byCode(part.key());
        String code = region.map(Region::code).orElse(part.key());
        var narrowed = with(list, "region", code);
        return new Statistics.Line(
                code,
                region.map(Region::name).orElse(part.key()),
                part.key().length() < digits ? with(narrowed, "without", CaseGap.SUBREGION) : narrowed,
                values(part));
    }

    private static CaseGap gap(CaseGrouping by) {
        return switch (by) {
            case STATION -> CaseGap.STATION;
            case GROUP -> CaseGap.GROUP;
            case DEPUTY -> CaseGap.DEPUTY;
            case DEPARTMENT -> CaseGap.DEPARTMENT;
            case CATEGORY -> CaseGap.CATEGORY;
            case REGION, DAY, WEEK, MONTH -> throw new IllegalStateException("every case has one: " + by);
        };
    }

    // ---- rows of time

    /** Every day, week or month of the period, also those in which nothing was raised. */
    private static List<Statistics.Line> overTime(
            StatisticsQuestion question, Map<String, String> list, List<CaseTally> days) {
        var byStart = new TreeMap<LocalDate, List<CaseTally>>();
        for (LocalDate day = question.from(); !day.isAfter(question.to()); day = day.plusDays(1)) {
            byStart.computeIfAbsent(startOf(question.by(), day), start -> new ArrayList<>());
        }
        days.forEach(day ->
                byStart.get(startOf(question.by(), LocalDate.parse(day.key()))).add(day));
        var lines = new ArrayList<Statistics.Line>();
        byStart.forEach((start, parts) -> {
            String key = key(question.by(), start);
            var narrowed = with(
                    with(list, "raisedFrom", start.isBefore(question.from()) ? question.from() : start),
                    "raisedTo",
                    earlier(next(question.by(), start), question.to().plusDays(1)));
            lines.add(new Statistics.Line(key, key, narrowed, values(CaseTally.sum(key, parts))));
        });
        return lines;
    }

    private static LocalDate startOf(CaseGrouping by, LocalDate day) {
        return switch (by) {
            case WEEK -> day.minusDays(day.get(ChronoField.DAY_OF_WEEK) - 1L);
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static LocalDate next(CaseGrouping by, LocalDate start) {
        return switch (by) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            default -> start.plusDays(1);
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** ISO 8601: 2026-03-02, 2026-W10, 2026-03. */
    private static String key(CaseGrouping by, LocalDate start) {
        return switch (by) {
            case WEEK ->
                "%04d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, "2026-03".length());
            default -> start.toString();
        };
    }
}
