package org.gridwhistle.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.Person;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Department;
import org.gridwhistle.roster.Departments;
import org.gridwhistle.roster.DeputyGroup;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.Stations;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who acts in the demo's past: the county's people, found as the product itself would find them. */
@Component
@Profile("demo")
class DemoPeople {

    private final Callers callers;
    private final Groups groups;
    private final Stations stations;
    private final Departments departments;
    private final Accounts accounts;
    private final Categories categories;

    DemoPeople(
            Callers callers,
            Groups groups,
            Stations stations,
            Departments departments,
            Accounts accounts,
            Categories categories) {
        this.callers = callers;
        this.groups = groups;
        this.stations = stations;
        this.departments = departments;
        this.accounts = accounts;
        this.categories = categories;
    }

    /** Any grid worker of the county; the two that visitors sign in as are drawn more often. */
    Caller someGridWorker(Random random) {
        if (random.nextInt(3) == 0) {
            return named(random.nextBoolean() ? "grid1" : "grid2");
        }
        var all = accounts.all().stream()
                .filter(account -> account.roles().contains(Role.GRID_WORKER))
                .map(Account::id)
                .sorted()
                .toList();
        return byId(all.get(random.nextInt(all.size())));
    }

    Caller named(String username) {
        return callers.byUsername(username).orElseThrow();
    }

    Caller person(Person person) {
        return byId(person.id());
    }

    /** A deputy who may claim the case now. */
    Optional<Caller> anyDeputyFor(CaseView c, Random random) {
        Set<Long> asked = groups.deputiesOf(
                c.group() == null ? Set.of() : Set.of(c.group().id()),
                c.group() == null && c.station() != null ? Set.of(c.station().id()) : Set.of());
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(byId(asked.stream().sorted().toList().get(random.nextInt(asked.size()))));
    }

    Optional<Caller> staffOf(CaseView c) {
        return c.station() == null
                ? Optional.empty()
                : stations.staffOf(c.station().id()).stream().findFirst().map(this::byId);
    }

    Optional<Caller> handlerOf(CaseView.AssignmentView assignment) {
        return departments.handlersOf(assignment.department().id()).stream()
                .findFirst()
                .map(this::byId);
    }

    /** A group that this member of staff may send cases to. */
    Optional<Long> groupNear(Caller staff, Random random) {
        var near = groups.all().stream()
                .filter(group -> staff.region().covers(group.station().regionPrefix()))
                .map(DeputyGroup::id)
                .sorted()
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(near.get(random.nextInt(near.size())));
    }

    /** Departments for the case, the most competent first; at least two. */
    List<Long> competent(CaseView c, Random random) {
        var competent = departments.competentFor(
                categories.path(c.categoryCode()), c.region().code());
        var others = new ArrayList<>(departments.all());
        Collections.shuffle(others, random);
        return Stream.concat(competent.stream(), others.stream())
                .map(Department::id)
                .distinct()
                .limit(2)
                .toList();
    }

    private Caller byId(long id) {
        return callers.byId(id).orElseThrow();
    }
}
