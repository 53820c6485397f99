package org.gridwhistle.cases.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSummary;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.Person;
import org.gridwhistle.cases.Satisfaction;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Department;
import org.gridwhistle.roster.Departments;
import org.gridwhistle.roster.DeputyGroup;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.People;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.Regions;
import org.springframework.stereotype.Component;

/** What the forms of a case offer to choose from, only for the acts that are allowed now. */
record ActChoices(
        List<Person> groups,
        List<Person> deputies,
        List<Person> departments,
        List<Person> assigned,
        List<CaseSummary> mergeable,
        Collection<Outcome> results,
        List<Satisfaction> satisfactions) {

    /** Looks the choices up; costs hardly any SQL in the normal case. */
    @Component
    static class Finder {

        private final CaseQueries queries;
        private final Groups groups;
        private final People people;
        private final Departments departments;
        private final Regions regions;
        private final Categories categories;

        Finder(
                CaseQueries queries,
                Groups groups,
                People people,
                Departments departments,
                Regions regions,
                Categories categories) {
            this.queries = queries;
            this.groups = groups;
            this.people = people;
            this.departments = departments;
            this.regions = regions;
            this.categories = categories;
        }

        ActChoices of(CaseView c, Caller caller) {
            String prefix =
                    regions.byCode(c.region().code()).map(Region::prefix).orElse("");
            return new ActChoices(
                    allows(c, CaseAction.DISPATCH) ? groups(prefix, caller) : List.of(),
                    allows(c, CaseAction.ASSIGN) ? deputies(c) : List.of(),
                    allows(c, CaseAction.INVOLVE_DEPARTMENTS) || allows(c, CaseAction.DECIDE_RETURN)
                            ? departments(c, prefix)
                            : List.of(),
                    c.assignments().stream()
                            .map(CaseView.AssignmentView::department)
                            .toList(),
                    allows(c, CaseAction.MERGE) ? queries.mergeCandidates(c.number(), caller) : List.of(),
                    Results.REPORTED,
                    List.of(Satisfaction.values()));
        }

        private static boolean allows(CaseView c, CaseAction action) {
            return c.allowedActions().contains(action.path());
        }

        /** Groups of the caller's region, those that cover the place first. */
        private List<Person> groups(String prefix, Caller caller) {
            return groups.all().stream()
                    .filter(group -> caller.region().covers(group.station().regionPrefix())
                            || prefix.startsWith(group.station().regionPrefix()))
                    .sorted(Comparator.comparing((DeputyGroup group) ->
                                    !prefix.startsWith(group.station().regionPrefix()))
                            .thenComparing(DeputyGroup::id))
                    .map(group -> new Person(group.id(), group.name()))
                    .toList();
        }

        private List<Person> deputies(CaseView c) {
            return queries.whoMayClaim(c.number()).stream()
                    .filter(id -> c.deputy() == null || c.deputy().id() != id)
                    .map(id -> new Person(id, people.name(id)))
                    .toList();
        }

        /** Departments that answer for the place, those competent for the category first. */
        private List<Person> departments(CaseView c, String prefix) {
            var competent = departments.competentFor(categories.path(c.categoryCode()), prefix);
            return Stream.concat(
                            competent.stream(),
                            departments.all().stream()
                                    .filter(department -> prefix.startsWith(department.regionPrefix())))
                    .distinct()
                    .map(Finder::person)
                    .toList();
        }

        private static Person person(Department department) {
            return new Person(department.id(), department.name());
        }
    }
}
