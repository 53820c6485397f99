package org.gridwhistle.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridwhistle.cases.CaseFacts;
import org.gridwhistle.cases.CaseRecorded;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Departments;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.People;
import org.gridwhistle.roster.Stations;
import org.springframework.stereotype.Component;

/** Who has to hear of a step: whoever it waits for now, whoever waited for it, and at each rung of the ladder one circle more. */
@Component
class Recipients {

    private final Groups groups;
    private final Stations stations;
    private final Departments departments;
    private final People people;

    Recipients(Groups groups, Stations stations, Departments departments, People people) {
        this.groups = groups;
        this.stations = stations;
        this.departments = departments;
        this.people = people;
    }

    /** Ids of the people to tell; never the one who did it. */
    Set<Long> of(CaseRecorded recorded) {
        var told = new LinkedHashSet<Long>(choose(recorded.entry().action(), recorded.facts()));
        if (recorded.entry().actor() != null) {
            told.remove(recorded.entry().actor().id());
        }
        return told;
    }

    private Collection<Long> choose(String action, CaseFacts facts) {
        return switch (action) {
            case "raise" -> facts.groupId() == null ? staff(facts) : List.of();
            case "dispatch", "release", "assign", "involve-departments", "rework", "supplement", "urge", "remind" ->
                holders(facts);
            case "all-declined" -> staff(facts);
            case "refer-upward" -> both(staff(facts), openedTo(facts));
            case "claim", "arrive", "ask-raiser", "refuse" -> List.of(facts.raiserId());
            case "resolve", "accept" -> both(List.of(facts.raiserId()), facts.mergedRaisers());
            case "sign", "reply" -> deputy(facts);
            case "withdraw" -> both(groupOf(facts), staff(facts));
            case "evaluate" -> both(deputy(facts), holders(facts));
            case "close" -> both(deputy(facts), List.of(facts.raiserId()));
            case "reopen" -> both(holders(facts), staff(facts));
            case "turn-yellow" -> both(holders(facts), both(leaders(facts), both(openedTo(facts), staff(facts))));
            case "turn-red" -> both(holders(facts), withRole(Role.SUPERVISOR, facts));
            case "climb" -> both(staff(facts), both(openedTo(facts), withRole(Role.SUPERVISOR, facts)));
            case "list" -> both(withRole(Role.LEADER, facts), withRole(Role.SUPERVISOR, facts));
            case "request-return", "request-extension", "request-suspension", "answer-supervision" ->
                withRole(Role.SUPERVISOR, facts);
            case "decide-return", "decide-extension", "decide-suspension", "resume", "decide-supervision" ->
                both(deputy(facts), departmentsOf(facts));
            case "supervise" -> both(answering(facts), withRole(Role.SUPERVISOR, facts));
            case "merge", "unmerge" -> both(List.of(facts.raiserId()), deputy(facts));
            case "take-in" -> holders(facts);
            default -> List.of();
        };
    }

    /** Who has to answer a supervision task. */
    private Collection<Long> answering(CaseFacts facts) {
        return switch (facts.stage()) {
            case TRIAGE, CLAIMING -> both(leaders(facts), staff(facts));
            case DEPARTMENTS -> both(deputy(facts), departmentsOf(facts));
            case HANDLING, VERIFYING, EVALUATING, SUSPENDED, CLOSED -> deputy(facts);
        };
    }

    private Collection<Long> departmentsOf(CaseFacts facts) {
        return facts.openDepartments().stream()
                .flatMap(id -> departments.handlersOf(id).stream())
                .toList();
    }

    private Collection<Long> holders(CaseFacts facts) {
        return switch (facts.stage()) {
            case TRIAGE -> staff(facts);
            case CLAIMING -> facts.groupId() == null ? staff(facts) : groupOf(facts);
            case HANDLING, VERIFYING -> deputy(facts);
            case DEPARTMENTS -> departmentsOf(facts);
            case EVALUATING -> List.of(facts.raiserId());
            case SUSPENDED -> withRole(Role.SUPERVISOR, facts);
            case CLOSED -> List.of();
        };
    }

    /** The deputies of the station that an unclaimed case was opened to. */
    private Collection<Long> openedTo(CaseFacts facts) {
        return facts.stage() == Stage.CLAIMING && facts.stationId() != null
                ? groups.deputiesOf(Set.of(), Set.of(facts.stationId()))
                : List.of();
    }

    private Collection<Long> groupOf(CaseFacts facts) {
        return facts.groupId() == null ? List.of() : groups.deputiesOf(Set.of(facts.groupId()), Set.of());
    }

    private Collection<Long> deputy(CaseFacts facts) {
        return facts.deputyId() == null ? List.of() : List.of(facts.deputyId());
    }

    private Collection<Long> leaders(CaseFacts facts) {
        return facts.groupId() == null ? List.of() : groups.leadersOf(facts.groupId());
    }

    private Collection<Long> staff(CaseFacts facts) {
        return facts.stationId() == null ? List.of() : stations.staffOf(facts.stationId());
    }

    private Collection<Long> withRole(Role role, CaseFacts facts) {
        return people.withRole(role, facts.regionPrefix());
    }

    private static Collection<Long> both(Collection<Long> some, Collection<Long> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
