package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwhistle.cases.CaseMother.G1;
import static org.gridwhistle.cases.CaseMother.LI;
import static org.gridwhistle.cases.CaseMother.URBAN;
import static org.gridwhistle.cases.CaseMother.WATER;
import static org.gridwhistle.cases.CaseMother.aCase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gridwhistle.cases.CaseMother.Involved;
import org.junit.jupiter.api.Test;

/** Every way that departments can take a case, one step after the other, up to so many steps. */
class EveryWayOfDepartmentsTest {

    private static final Involved TRAFFIC = new Involved(23, "交通运输局");
    private static final int STEPS = 8;

    private record Move(String name, Predicate<Case> isLegal, Consumer<CaseMother> make) {}

    private final List<Move> moves = new ArrayList<>();

    EveryWayOfDepartmentsTest() {
        for (Involved each : List.of(URBAN, WATER, TRAFFIC)) {
            on("sign " + each.name(), c -> isOpen(c, each, AssignmentState.SIGNING), it -> it.signedBy(each));
            on(
                    "reply " + each.name(),
                    c -> isOpen(c, each, AssignmentState.WORKING)
                            && c.mayReply(c.openAssignmentOf(each.id()).orElseThrow()),
                    it -> it.repliedBy(each));
            on("return " + each.name(), c -> isOpen(c, each, AssignmentState.SIGNING), it -> it.askedToReturn(each)
                    .returnAccepted(null));
            on(
                    "reroute " + each.name(),
                    c -> isOpen(c, each, AssignmentState.SIGNING)
                            && c.openAssignmentOf(TRAFFIC.id()).isEmpty(),
                    it -> it.askedToReturn(each).returnAccepted(TRAFFIC));
            on(
                    "rework " + each.name(),
                    c -> c.stage() == Stage.VERIFYING
                            && c.assignmentOf(each.id()).isPresent(),
                    it -> it.sentBackTo(each));
        }
        on("involve", c -> c.stage() == Stage.HANDLING, it -> it.involving(URBAN, WATER));
        on("dissatisfied", c -> c.stage() == Stage.VERIFYING, it -> it.acceptedBySupervisor()
                .evaluated(Satisfaction.DISSATISFIED));
    }

    private void on(String name, Predicate<Case> isLegal, Consumer<CaseMother> make) {
        moves.add(new Move(name, isLegal, make));
    }

    private static boolean isOpen(Case c, Involved department, AssignmentState state) {
        return c.openAssignmentOf(department.id())
                .filter(each -> each.state() == state)
                .isPresent();
    }

    @Test
    void leadsToVerifyingOnlyThroughALeadThatReplied() {
        int verified = 0;
        Deque<List<Move>> ways = new ArrayDeque<>(List.of(List.of()));
        while (!ways.isEmpty()) {
            var way = ways.pop();
            var c = walked(way);
            if (c.stage() == Stage.VERIFYING) {
                verified++;
                assertThat(c.lead().map(Assignment::state))
                        .as("%s", way.stream().map(Move::name).toList())
                        .contains(AssignmentState.REPLIED);
            }
            if (way.size() < STEPS) {
                moves.stream().filter(move -> move.isLegal().test(c)).forEach(move -> {
                    var longer = new ArrayList<>(way);
                    longer.add(move);
                    ways.push(longer);
                });
            }
        }
        assertThat(verified).as("ways that were verified").isGreaterThan(100);
    }

    private static Case walked(List<Move> way) {
        var story = aCase().dispatchedTo(G1).claimedBy(LI);
        way.forEach(move -> move.make().accept(story));
        return story.it();
    }
}
