package org.gridwhistle.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.roster.RosterViews.CategoryView;
import org.gridwhistle.roster.RosterViews.Coded;
import org.gridwhistle.roster.RosterViews.DepartmentView;
import org.gridwhistle.roster.RosterViews.DeputyView;
import org.gridwhistle.roster.RosterViews.GroupView;
import org.gridwhistle.roster.RosterViews.MeView;
import org.gridwhistle.roster.RosterViews.MemberView;
import org.gridwhistle.roster.RosterViews.Named;
import org.gridwhistle.roster.RosterViews.RegionView;
import org.gridwhistle.roster.RosterViews.StationView;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** The roster for reading: everybody who is signed in may see who and what there is. */
@Component
public class RosterQueries {

    private final Regions regions;
    private final Categories categories;
    private final Stations stations;
    private final Groups groups;
    private final Departments departments;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    RosterQueries(
            Regions regions,
            Categories categories,
            Stations stations,
            Groups groups,
            Departments departments,
            People people,
            Accounts accounts,
            Clock clock) {
        this.regions = regions;
        this.categories = categories;
        this.stations = stations;
        this.groups = groups;
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param within only the region itself and its subtree @param parent only direct children of it; null for all */
    public RosterList<RegionView> regions(String within, String parent, RegionKind kind) {
        String prefix = prefix(within);
        String parentCode = parent == null ? null : region(parent).code();
        return new Listing<>(
                regions.all(),
                region -> region.prefix().startsWith(prefix)
                        && (parentCode == null || parentCode.equals(region.parentCode()))
                        && (kind == null || kind == region.kind()),
                Region::code,
                Function.identity(),
                region -> new RegionView(region.code(), region.name(), region.kind(), region.parentCode()));
    }

    /** @param parent only its direct children; null for all */
    public RosterList<CategoryView> categories(String parent) {
        return new Listing<>(
                categories.all(),
                category -> parent == null || parent.equals(category.parentCode()),
                Category::code,
                Function.identity(),
                category -> new CategoryView(category.code(), category.name(), category.parentCode()));
    }

    /** @param parent only those directly below the station; null for all */
    public RosterList<StationView> stations(String within, Long parent) {
        String prefix = prefix(within);
        return new Listing<>(
                stations.all(),
                station -> station.regionPrefix().startsWith(prefix)
                        && (parent == null || parent.equals(station.parentId())),
                Station::id,
                Long::valueOf,
                this::view);
    }

    /** @param within where the group's station or one of its grids lies; null for all */
    public RosterList<GroupView> groups(String within, Long station, String grid) {
        String prefix = prefix(within);
        String gridCode = grid == null ? null : region(grid).code();
        LocalDate today = LocalDate.now(clock);
        return new Listing<>(
                groups.all(),
                group -> (group.station().regionPrefix().startsWith(prefix)
                                || group.grids().stream().anyMatch(code -> code.startsWith(prefix)))
                        && (station == null || station == group.station().id())
                        && (gridCode == null || group.grids().contains(gridCode)),
                DeputyGroup::id,
                Long::valueOf,
                group -> view(group, today));
    }

    public RosterList<DeputyView> deputies(String within, Long group, DeputyLevel level) {
        String prefix = prefix(within);
        var members = group == null ? null : groups.deputiesOf(Set.of(group), Set.of());
        return new Listing<>(
                people.deputies(),
                deputy -> prefixOf(deputy).startsWith(prefix)
                        && (members == null || members.contains(deputy.personId()))
                        && (level == null || level == deputy.level()),
                Deputy::personId,
                Long::valueOf,
                this::view);
    }

    /** @param category only those competent for it or for one above it; null for all */
    public RosterList<DepartmentView> departments(String within, String category) {
        String prefix = prefix(within);
        var path = categories.path(category);
        if (category != null && path.isEmpty()) {
            throw new DomainRefusal(ErrorCode.UNKNOWN_CATEGORY, category);
        }
        return new Listing<>(
                departments.all(),
                department -> department.regionPrefix().startsWith(prefix)
                        && (category == null || path.stream().anyMatch(department.competences()::contains)),
                Department::id,
                Long::valueOf,
                this::view);
    }

    public MeView me(Caller caller) {
        var memberships = caller.memberships();
        return new MeView(
                caller.id(),
                caller.username(),
                caller.name(),
                new TreeSet<>(caller.roles()),
                caller.region() == null
                        ? null
                        : new Coded(caller.region().code(), caller.region().name()),
                regions(memberships.grids()),
                memberships.groups().stream()
                        .sorted()
                        .flatMap(id -> groups.byId(id).stream())
                        .map(group -> new Named(group.id(), group.name()))
                        .toList(),
                Stream.concat(memberships.stations().stream(), memberships.deputyStations().stream())
                        .findFirst()
                        .flatMap(stations::byId)
                        .map(RosterQueries::named)
                        .orElse(null),
                memberships.department() == null
                        ? null
                        : departments
                                .byId(memberships.department())
                                .map(department -> new Named(department.id(), department.name()))
                                .orElse(null));
    }

    private StationView view(Station station) {
        return new StationView(
                station.id(),
                station.name(),
                station.kind(),
                station.tier(),
                coded(station.regionCode()),
                stations.above(station).map(RosterQueries::named).orElse(null));
    }

    private GroupView view(DeputyGroup group, LocalDate today) {
        var onDuty = groups.peopleOnDuty(group.station().id(), today);
        return new GroupView(
                group.id(),
                group.name(),
                named(group.station()),
                categories(group.expertise()),
                regions(group.grids()),
                groups.membersOf(group.id()).stream()
                        .map(member -> new MemberView(
                                member.personId(),
                                people.name(member.personId()),
                                people.deputy(member.personId())
                                        .map(Deputy::level)
                                        .orElse(null),
                                member.leader(),
                                onDuty.contains(member.personId())))
                        .toList());
    }

    private DeputyView view(Deputy deputy) {
        return new DeputyView(
                deputy.personId(),
                people.name(deputy.personId()),
                deputy.level(),
                deputy.profession(),
                accounts.byId(deputy.personId())
                        .map(account -> coded(account.regionCode()))
                        .orElse(null),
                groups.of(deputy.personId()).stream()
                        .map(group -> new Named(group.id(), group.name()))
                        .toList());
    }

    private DepartmentView view(Department department) {
        return new DepartmentView(
                department.id(),
                department.name(),
                coded(department.regionCode()),
                categories(department.competences()),
                departments.handlersOf(department.id()).stream()
                        .map(id -> new Named(id, people.name(id)))
                        .toList());
    }

    private List<Coded> regions(Collection<String> codes) {
        return codes.stream().sorted().map(this::coded).toList();
    }

    private List<Coded> categories(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> new Coded(code, categories.name(code)))
                .toList();
    }

    private Coded coded(String regionCode) {
        return regions.byCode(regionCode)
                .map(region -> new Coded(region.code(), region.name()))
                .orElse(null);
    }

    private static Named named(Station station) {
        return new Named(station.id(), station.name());
    }

    private String prefixOf(Deputy deputy) {
        return accounts.byId(deputy.personId())
                .flatMap(account -> regions.byCode(account.regionCode()))
                .map(Region::prefix)
                .orElse("");
    }

    private String prefix(String within) {
        return within == null ? "" : region(within).prefix();
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_REGION, code));
    }
}
