package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwhistle.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of actions in the HTTP contract, written down once more and held against the product's. */
class CaseActionTest {

    private static final Set<Stage> ANY_OPEN =
            EnumSet.of(TRIAGE, CLAIMING, HANDLING, DEPARTMENTS, VERIFYING, EVALUATING, SUSPENDED);
    private static final Set<Stage> UNDER_WAY = EnumSet.of(HANDLING, DEPARTMENTS);
    private static final Set<Role> THE_DEPUTY = EnumSet.of(DEPUTY, GROUP_LEADER);
    /** Whoever may have raised a case: on foot, at the counter, from a file. */
    private static final Set<Role> THE_RAISER = EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN);

    private record Rule(Set<Stage> stages, Set<Role> roles) {}

    private static final Map<String, Rule> CONTRACT = new LinkedHashMap<>();

    static {
        rule("dispatch", EnumSet.of(TRIAGE, CLAIMING), EnumSet.of(STATION_STAFF, SUPERVISOR));
        rule("ask-raiser", EnumSet.of(TRIAGE, HANDLING), EnumSet.of(STATION_STAFF, DEPUTY, GROUP_LEADER));
        rule("supplement", EnumSet.of(TRIAGE, CLAIMING, HANDLING, DEPARTMENTS, VERIFYING, EVALUATING), THE_RAISER);
        rule("refuse", EnumSet.of(TRIAGE), EnumSet.of(STATION_STAFF));
        rule("claim", EnumSet.of(CLAIMING), THE_DEPUTY);
        rule("decline", EnumSet.of(CLAIMING), THE_DEPUTY);
        rule("assign", EnumSet.of(CLAIMING, HANDLING), EnumSet.of(GROUP_LEADER, STATION_STAFF));
        rule("release", EnumSet.of(HANDLING), THE_DEPUTY);
        rule("arrive", EnumSet.of(HANDLING), THE_DEPUTY);
        rule("note", ANY_OPEN, EnumSet.of(DEPUTY, GROUP_LEADER, STATION_STAFF, DEPARTMENT, SUPERVISOR));
        rule("involve-departments", EnumSet.of(HANDLING), THE_DEPUTY);
        rule("sign", EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT));
        rule("reply", EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT));
        rule("resolve", EnumSet.of(HANDLING), THE_DEPUTY);
        rule("accept", EnumSet.of(VERIFYING), EnumSet.of(DEPUTY, GROUP_LEADER, SUPERVISOR));
        rule("rework", EnumSet.of(VERIFYING), EnumSet.of(DEPUTY, GROUP_LEADER, SUPERVISOR));
        // a merged case's raiser is asked on its own number
        rule("evaluate", EnumSet.of(EVALUATING, CLOSED), THE_RAISER);
        rule("refer-upward", EnumSet.of(HANDLING), THE_DEPUTY);
        rule("urge", ANY_OPEN, EnumSet.of(SUPERVISOR, STATION_STAFF));
        rule("request-return", EnumSet.of(DEPARTMENTS), EnumSet.of(DEPARTMENT));
        rule("decide-return", EnumSet.of(DEPARTMENTS), EnumSet.of(SUPERVISOR));
        rule("request-extension", UNDER_WAY, EnumSet.of(DEPUTY, GROUP_LEADER, DEPARTMENT));
        rule("decide-extension", UNDER_WAY, EnumSet.of(SUPERVISOR));
        rule("request-suspension", UNDER_WAY, EnumSet.of(DEPUTY, GROUP_LEADER, DEPARTMENT));
        rule("decide-suspension", UNDER_WAY, EnumSet.of(SUPERVISOR));
        rule("resume", EnumSet.of(SUSPENDED), EnumSet.of(SUPERVISOR));
        rule("answer-supervision", ANY_OPEN, EnumSet.of(DEPUTY, GROUP_LEADER, STATION_STAFF, DEPARTMENT));
        rule("decide-supervision", ANY_OPEN, EnumSet.of(SUPERVISOR));
        rule("merge", ANY_OPEN, EnumSet.of(STATION_STAFF, SUPERVISOR));
        rule("unmerge", EnumSet.of(CLOSED), EnumSet.of(STATION_STAFF, SUPERVISOR));
        rule("withdraw", EnumSet.of(TRIAGE, CLAIMING), THE_RAISER);
        rule("reopen", EnumSet.of(CLOSED), EnumSet.of(GRID_WORKER, STATION_STAFF, SYSTEM_ADMIN, SUPERVISOR));
    }

    private static void rule(String action, Set<Stage> stages, Set<Role> roles) {
        CONTRACT.put(action, new Rule(stages, roles));
    }

    @Test
    void hasTheActionsOfTheContractAndNoOther() {
        assertThat(Arrays.stream(CaseAction.values()).map(CaseAction::path))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.keySet());
    }

    @ParameterizedTest
    @EnumSource(CaseAction.class)
    void isPossibleFromTheStagesOfTheContract(CaseAction action) {
        assertThat(Arrays.stream(Stage.values()).filter(action::isFrom).collect(Collectors.toSet()))
                .isEqualTo(CONTRACT.get(action.path()).stages());
    }

    @ParameterizedTest
    @EnumSource(CaseAction.class)
    void isForTheRolesOfTheContract(CaseAction action) {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> action.isFor(Set.of(role)))
                        .collect(Collectors.toSet()))
                .isEqualTo(CONTRACT.get(action.path()).roles());
    }

    @Test
    void isForWhoeverHoldsOneOfItsRolesAmongOthers() {
        assertThat(CaseAction.CLAIM.isFor(EnumSet.of(GRID_WORKER, DEPUTY))).isTrue();
        assertThat(CaseAction.CLAIM.isFor(Set.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CaseAction.class)
    void isFoundByItsPath(CaseAction action) {
        assertThat(CaseAction.ofPath(action.path())).contains(action);
        assertThat(CaseAction.ofPath(action.path() + "s")).isEmpty();
    }
}
