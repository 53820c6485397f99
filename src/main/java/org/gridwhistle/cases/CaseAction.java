package org.gridwhistle.cases;

import static org.gridwhistle.cases.Stage.CLAIMING;
import static org.gridwhistle.cases.Stage.CLOSED;
import static org.gridwhistle.cases.Stage.DEPARTMENTS;
import static org.gridwhistle.cases.Stage.EVALUATING;
import static org.gridwhistle.cases.Stage.HANDLING;
import static org.gridwhistle.cases.Stage.SUSPENDED;
import static org.gridwhistle.cases.Stage.TRIAGE;
import static org.gridwhistle.cases.Stage.VERIFYING;
import static org.gridwhistle.identity.Role.DEPARTMENT;
import static org.gridwhistle.identity.Role.DEPUTY;
import static org.gridwhistle.identity.Role.GRID_WORKER;
import static org.gridwhistle.identity.Role.GROUP_LEADER;
import static org.gridwhistle.identity.Role.STATION_STAFF;
import static org.gridwhistle.identity.Role.SUPERVISOR;
import static org.gridwhistle.identity.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.Labelled;

/**
 * What may be done to a case: from which stages, and by which roles at all. Whether this very person may is
 * {@link CasePermissions}'s; both together are the table of actions in the HTTP contract.
 */
public enum CaseAction implements Labelled {
    DISPATCH(EnumSet.of(TRIAGE, CLAIMING), EnumSet.of(STATION_STAFF, SUPERVISOR)),
    ASK_RAISER(EnumSet.of(TRIAGE, HANDLING), EnumSet.of(STATION_STAFF, DEPUTY, GROUP_LEADER)),
    SUPPLEMENT(
            EnumSet.of(TRIAGE, CLAIMING, HANDLING, DEPARTMENTS, VERIFYING, EVALUATING),
            EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN)),
    REFUSE(EnumSet.of(TRIAGE), EnumSet.of(STATION_STAFF)),
    CLAIM(EnumSet.of(CLAIMING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    DECLINE(EnumSet.of(CLAIMING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    ASSIGN(EnumSet.of(CLAIMING, HANDLING), EnumSet.of(GROUP_LEADER, STATION_STAFF)),
    RELEASE(EnumSet.of(HANDLING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    ARRIVE(EnumSet.of(HANDLING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    NOTE(
            EnumSet.complementOf(EnumSet.of(CLOSED)),
            EnumSet.of(DEPUTY, GROUP_LEADER, STATION_STAFF, DEPARTMENT, SUPERVISOR)),
    INVOLVE_DEPARTMENTS(EnumSet.of(HANDLING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    SIGN(EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT)),
    REPLY(EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT)),
    RESOLVE(EnumSet.of(HANDLING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    ACCEPT(EnumSet.of(VERIFYING), EnumSet.of(DEPUTY, GROUP_LEADER, SUPERVISOR)),
    REWORK(EnumSet.of(VERIFYING), EnumSet.of(DEPUTY, GROUP_LEADER, SUPERVISOR)),
    EVALUATE(EnumSet.of(EVALUATING, CLOSED), EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN)),
    REFER_UPWARD(EnumSet.of(HANDLING), EnumSet.of(DEPUTY, GROUP_LEADER)),
    URGE(EnumSet.complementOf(EnumSet.of(CLOSED)), EnumSet.of(SUPERVISOR, STATION_STAFF)),
    REQUEST_RETURN(EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT)),
    DECIDE_RETURN(EnumSet.of(DEPARTMENTS), EnumSet.of(SUPERVISOR)),
    REQUEST_EXTENSION(EnumSet.of(HANDLING, DEPARTMENTS), EnumSet.of(DEPUTY, GROUP_LEADER, DEPARTMENT)),
    DECIDE_EXTENSION(EnumSet.of(HANDLING, DEPARTMENTS), EnumSet.of(SUPERVISOR)),
    REQUEST_SUSPENSION(EnumSet.of(HANDLING, DEPARTMENTS), EnumSet.of(DEPUTY, GROUP_LEADER, DEPARTMENT)),
    DECIDE_SUSPENSION(EnumSet.of(HANDLING, DEPARTMENTS), EnumSet.of(SUPERVISOR)),
    RESUME(EnumSet.of(SUSPENDED), EnumSet.of(SUPERVISOR)),
    ANSWER_SUPERVISION(
            EnumSet.complementOf(EnumSet.of(CLOSED)), EnumSet.of(DEPUTY, GROUP_LEADER, STATION_STAFF, DEPARTMENT)),
    DECIDE_SUPERVISION(EnumSet.complementOf(EnumSet.of(CLOSED)), EnumSet.of(SUPERVISOR)),
    MERGE(EnumSet.complementOf(EnumSet.of(CLOSED)), EnumSet.of(STATION_STAFF, SUPERVISOR)),
    UNMERGE(EnumSet.of(CLOSED), EnumSet.of(STATION_STAFF, SUPERVISOR)),
    WITHDRAW(EnumSet.of(TRIAGE, CLAIMING), EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN)),
    REOPEN(EnumSet.of(CLOSED), EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN, SUPERVISOR));

    private final Set<Stage> stages;
    private final Set<Role> roles;

    CaseAction(Set<Stage> stages, Set<Role> roles) {
        this.stages = stages;
        this.roles = roles;
    }

    public boolean isFrom(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether any of these roles could ever do it. */
    public boolean isFor(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Its name in the HTTP contract, for example {@code involve-departments}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseAction> ofPath(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path().equals(path))
                .findFirst();
    }
}
