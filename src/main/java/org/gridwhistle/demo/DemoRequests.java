package org.gridwhistle.demo;

import java.time.LocalDate;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.AnswerSupervision;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.DecideExtension;
import org.gridwhistle.cases.DecideSuspension;
import org.gridwhistle.cases.RequestExtension;
import org.gridwhistle.cases.RequestReturn;
import org.gridwhistle.cases.RequestSuspension;
import org.gridwhistle.identity.Caller;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's people ask their supervisor for, and what they are told: the same acts as over HTTP. */
@Component
@Profile("demo")
class DemoRequests {

    private static final String SUPERVISOR = "supervisor1";

    private final DemoPeople people;
    private final RequestReturn askReturn;
    private final RequestExtension askExtension;
    private final DecideExtension decideExtension;
    private final RequestSuspension askSuspension;
    private final DecideSuspension decideSuspension;
    private final AnswerSupervision answerSupervision;

    DemoRequests(
            DemoPeople people,
            RequestReturn askReturn,
            RequestExtension askExtension,
            DecideExtension decideExtension,
            RequestSuspension askSuspension,
            DecideSuspension decideSuspension,
            AnswerSupervision answerSupervision) {
        this.people = people;
        this.askReturn = askReturn;
        this.askExtension = askExtension;
        this.decideExtension = decideExtension;
        this.askSuspension = askSuspension;
        this.decideSuspension = decideSuspension;
        this.answerSupervision = answerSupervision;
    }

    void handBack(CaseView c) {
        askReturn.request(lead(c), "该路段由交通运输部门管养，不在本单位职责范围内。");
    }

    void moreDays(CaseView c) {
        askExtension.request(lead(c), 5, "需要的配件本周才能到货。");
    }

    void grantMoreDays(CaseView c) {
        decideExtension.decide(supervisor(c), true, "情况属实，同意延期，请按新的时限答复。");
    }

    void letRest(CaseView c, LocalDate reviewOn) {
        askSuspension.request(deputy(c), "须待汛期过后才能施工。", reviewOn);
    }

    void grantRest(CaseView c) {
        decideSuspension.decide(supervisor(c), true, "同意挂账，到期复核。");
    }

    void answerSupervision(CaseView c) {
        answerSupervision.answer(deputy(c), "施工方已进场，预计两天内完工，延误原因已向群众说明。");
    }

    private Act supervisor(CaseView c) {
        return new Act(c.number(), people.named(SUPERVISOR));
    }

    private Act deputy(CaseView c) {
        return new Act(c.number(), people.person(c.deputy()));
    }

    private Act lead(CaseView c) {
        Caller handler = people.handlerOf(c.assignments().get(0)).orElseThrow();
        return new Act(c.number(), handler);
    }
}
