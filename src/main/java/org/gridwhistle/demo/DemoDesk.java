package org.gridwhistle.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridwhistle.calendar.Calendars;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.AcceptReply;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.Arrive;
import org.gridwhistle.cases.AskRaiser;
import org.gridwhistle.cases.AssignmentState;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ClaimCase;
import org.gridwhistle.cases.DispatchCase;
import org.gridwhistle.cases.EvaluateCase;
import org.gridwhistle.cases.InvolveDepartments;
import org.gridwhistle.cases.Location;
import org.gridwhistle.cases.MergeCase;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.cases.ReferUpward;
import org.gridwhistle.cases.RefuseCase;
import org.gridwhistle.cases.ReopenCase;
import org.gridwhistle.cases.ReplyToCase;
import org.gridwhistle.cases.ResolveCase;
import org.gridwhistle.cases.ReworkCase;
import org.gridwhistle.cases.Satisfaction;
import org.gridwhistle.cases.SignAssignment;
import org.gridwhistle.cases.WithdrawCase;
import org.gridwhistle.identity.Caller;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The hands of the demo's people: every step of its past is one of the product's own acts, done by who may do it. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String COUNTY = "410481";
    private static final String RESULT = "已到现场处理完毕，并向反映人当面说明。";

    private final DemoPeople people;
    private final DemoTexts texts;
    private final Acts acts;
    private final CaseQueries queries;
    private final Clocks clocks;
    private final Calendars calendars;
    private final Clock clock;

    DemoDesk(
            DemoPeople people,
            DemoTexts texts,
            Acts acts,
            CaseQueries queries,
            Clocks clocks,
            Calendars calendars,
            Clock clock) {
        this.people = people;
        this.texts = texts;
        this.acts = acts;
        this.queries = queries;
        this.clocks = clocks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The acts of the product that the demo's people do. */
    @Component
    @Profile("demo")
    record Acts(
            RaiseCase raise,
            DispatchCase dispatch,
            ClaimCase claim,
            Arrive arrive,
            AskRaiser ask,
            ResolveCase resolve,
            InvolveDepartments involve,
            SignAssignment sign,
            ReplyToCase reply,
            AcceptReply accept,
            ReworkCase rework,
            EvaluateCase evaluate,
            ReopenCase reopen,
            WithdrawCase withdraw,
            RefuseCase refuse,
            ReferUpward refer,
            MergeCase merge) {}

    DemoPeople people() {
        return people;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Instant afterWorkingTime(Instant from, Duration time) {
        return calendars.of(COUNTY).plusWorkingTime(from, time);
    }

    /** Which rung a clock that starts then has passed today; null for none. */
    Rung passedToday(ClockKind kind, Urgency urgency, Instant start, Instant today) {
        return clocks.plan(kind, urgency, List.of(), COUNTY, start)
                .lastPassedAt(today)
                .orElse(null);
    }

    /** The case as the county's supervisor sees it. */
    CaseView see(String number) {
        return queries.get(number, people.named("supervisor1"));
    }

    CaseView raise(Caller worker, Urgency urgency, Random random) {
        String grid = worker.memberships().grids().iterator().next();
        return raise(worker, urgency, grid, random);
    }

    /** In a grid that no group covers yet. */
    CaseView raiseUncovered(Caller worker, Random random) {
        return raise(worker, Urgency.NORMAL, worker.region().code(), random);
    }

    private CaseView raise(Caller worker, Urgency urgency, String place, Random random) {
        var whistle = texts.next(random);
        return acts.raise()
                .raise(
                        worker,
                        new RaiseCase.Report(
                                whistle.title(),
                                whistle.description(),
                                urgency,
                                whistle.categoryCode(),
                                place,
                                new Location(null, null, worker.region().name() + texts.spot(random)),
                                null,
                                null,
                                null));
    }

    void dispatchToAnyGroup(String number, Random random) {
        var c = see(number);
        people.staffOf(c).ifPresent(staff -> people.groupNear(staff, random)
                .ifPresent(group -> acts.dispatch().dispatch(new Act(number, staff), group, "就近派到代表小组")));
    }

    void claim(String number, Random random) {
        people.anyDeputyFor(see(number), random)
                .ifPresent(deputy -> acts.claim().claim(new Act(number, deputy)));
    }

    void arrive(String number) {
        acts.arrive().arrive(deputy(number), null, "已到现场查看，情况属实。");
    }

    void ask(String number) {
        people.staffOf(see(number)).ifPresent(staff -> acts.ask().ask(new Act(number, staff), "请补充具体位置，最好说明附近的门牌号。"));
    }

    void resolve(String number, Outcome outcome) {
        acts.resolve().resolve(deputy(number), outcome, RESULT, null);
    }

    void involve(String number, boolean joint, Random random) {
        var chosen = new ArrayList<>(people.competent(see(number), random));
        long lead = chosen.remove(0);
        acts.involve()
                .involve(deputy(number), lead, joint ? chosen.subList(0, 1) : List.of(), "请到现场核实并按职责处理，处理结果请书面答复。");
    }

    void signAll(String number) {
        for (var assignment : see(number).assignments()) {
            if (assignment.state() == AssignmentState.SIGNING) {
                people.handlerOf(assignment).ifPresent(handler -> acts.sign().sign(new Act(number, handler)));
            }
        }
    }

    /** Joint departments first: the lead answers last. */
    void replyAll(String number, Outcome outcome, LocalDate plannedFor) {
        see(number).assignments().stream()
                .filter(assignment -> assignment.state() == AssignmentState.WORKING)
                .sorted((a, b) -> b.role().compareTo(a.role()))
                .forEach(assignment -> people.handlerOf(assignment).ifPresent(handler -> acts.reply()
                        .reply(new Act(number, handler), outcome, "已安排人员现场处理，情况如上。", plannedFor)));
    }

    void accept(String number) {
        acts.accept().accept(deputy(number), "现场核实，答复属实。");
    }

    void rework(String number) {
        acts.rework().rework(deputy(number), "现场只处理了一半，请继续。", null);
    }

    void evaluate(String number, Satisfaction result, int attitude) {
        acts.evaluate().evaluate(new Act(number, raiser(number)), result, attitude, null, null);
    }

    void reopen(String number) {
        acts.reopen().reopen(new Act(number, raiser(number)), "同样的问题又出现了。");
    }

    void withdraw(String number) {
        acts.withdraw().withdraw(new Act(number, raiser(number)), "已自行协商解决。");
    }

    void refuse(String number) {
        people.staffOf(see(number))
                .ifPresent(staff -> acts.refuse().refuse(new Act(number, staff), "属于已进入诉讼程序的事项，依法不予受理。"));
    }

    void referUpward(String number) {
        acts.refer().refer(deputy(number), "涉及多个单位，本级协调不了，报上一级。");
    }

    /** The same matter told again by its raiser, and merged into that case by the station. */
    void mergeAgain(String number, Random random) {
        var first = see(number);
        var again = acts.raise()
                .raise(
                        raiser(number),
                        new RaiseCase.Report(
                                first.title(),
                                "又有群众反映：" + first.description(),
                                first.urgency(),
                                first.categoryCode(),
                                first.region().code(),
                                new Location(null, null, first.region().name() + texts.spot(random)),
                                null,
                                null,
                                null));
        people.staffOf(first).ifPresent(staff -> acts.merge().merge(new Act(again.number(), staff), number));
    }

    private Act deputy(String number) {
        return new Act(number, people.person(see(number).deputy()));
    }

    private Caller raiser(String number) {
        return people.person(see(number).raiser());
    }
}
