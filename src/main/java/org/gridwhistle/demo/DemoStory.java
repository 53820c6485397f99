package org.gridwhistle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.Satisfaction;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.identity.Caller;

/** How one case of the demo's past goes: who does what after how long, until it ends or the present is reached. */
class DemoStory {

    /** Where a case stands today that shows one stage and one light. */
    enum Ending {
        CLAIMING_GREEN,
        CLAIMING_YELLOW,
        CLAIMING_RED,
        CLAIMING_LISTED,
        TRIAGE,
        TRIAGE_ASKED,
        HANDLING_GREEN,
        HANDLING_ARRIVED,
        HANDLING_YELLOW,
        HANDLING_RED,
        HANDLING_LISTED,
        DEPARTMENTS_SIGNING,
        DEPARTMENTS_WORKING,
        DEPARTMENTS_JOINT,
        DEPARTMENTS_RED,
        VERIFYING,
        EVALUATING,
        EVALUATING_REPLY,
        REWORK,
        DISSATISFIED,
        REOPENED,
        WITHDRAWN,
        REFUSED,
        RETURN_ASKED,
        EXTENSION_ASKED,
        EXTENDED,
        SUSPENSION_ASKED,
        SUSPENDED,
        SUPERVISION_ANSWERED,
        REFERRED_TO_COUNTY,
        MERGED
    }

    private final DemoDesk desk;
    private final DemoRequests requests;
    private final DemoCases cases;
    private final Random random;
    private final Instant today;

    private Caller worker;
    private String number;

    DemoStory(DemoDesk desk, DemoRequests requests, DemoCases cases, Random random, Instant today) {
        this.desk = desk;
        this.requests = requests;
        this.cases = cases;
        this.random = random;
        this.today = today;
    }

    // ---- an ordinary case, from the whistle to its close

    void begin(Instant at, Urgency urgency) {
        worker = desk.people().someGridWorker(random);
        cases.later(at, () -> {
            number = desk.raise(worker, urgency, random).number();
            if (desk.see(number).stage() == Stage.TRIAGE) {
                after(2, 6, this::triage);
            } else {
                // most report in within hours, a few let the clock run out
                boolean late = random.nextInt(8) == 0;
                after(late ? 10 : 1, late ? 18 : 5, this::claim);
            }
        });
    }

    private void triage() {
        desk.dispatchToAnyGroup(number, random);
        after(1, 5, this::claim);
    }

    private void claim() {
        desk.claim(number, random);
        after(1, 4, this::arrive);
    }

    private void arrive() {
        desk.arrive(number);
        if (random.nextInt(5) < 3) {
            after(2, 12, this::resolve);
        } else {
            after(1, 5, this::involve);
        }
    }

    private void resolve() {
        desk.resolve(number, random.nextInt(4) == 0 ? Outcome.EXPLAINED : Outcome.RESOLVED);
        evaluateLater();
    }

    private void involve() {
        desk.involve(number, random.nextInt(3) == 0, random);
        after(1, 7, this::sign);
    }

    private void sign() {
        desk.signAll(number);
        after(8, 44, this::reply);
    }

    private void reply() {
        desk.replyAll(number, random.nextInt(6) == 0 ? Outcome.PLANNED : Outcome.RESOLVED, plannedFor());
        after(2, 8, this::verify);
    }

    private void verify() {
        if (random.nextInt(7) == 0) {
            desk.rework(number);
            after(8, 24, this::replyAgain);
        } else {
            desk.accept(number);
            evaluateLater();
        }
    }

    private void replyAgain() {
        desk.replyAll(number, Outcome.RESOLVED, null);
        after(2, 6, () -> {
            desk.accept(number);
            evaluateLater();
        });
    }

    private void evaluateLater() {
        // a third says nothing: silence is not consent
        if (random.nextInt(3) > 0) {
            after(1, 16, this::evaluate);
        }
    }

    private void evaluate() {
        int drawn = random.nextInt(12);
        if (drawn == 0) {
            desk.evaluate(number, Satisfaction.DISSATISFIED, 2);
            after(4, 12, () -> {
                desk.resolve(number, Outcome.RESOLVED);
                after(2, 8, () -> desk.evaluate(number, Satisfaction.SATISFIED, 4));
            });
        } else {
            desk.evaluate(number, drawn < 4 ? Satisfaction.BASICALLY : Satisfaction.SATISFIED, drawn < 4 ? 4 : 5);
        }
    }

    private LocalDate plannedFor() {
        return LocalDate.ofInstant(cases.now(), desk.zone()).plusMonths(2);
    }

    private void after(int fromHours, int toHours, Runnable deed) {
        long minutes = fromHours * 60L + random.nextInt((toHours - fromHours) * 60 + 1);
        cases.later(desk.afterWorkingTime(cases.now(), Duration.ofMinutes(minutes)), deed);
    }

    // ---- a case that shows one stage and light today

    void endingToday(Ending ending) {
        worker = desk.people().named(ending.ordinal() % 4 == 3 ? "grid2" : "grid1");
        switch (ending) {
            case CLAIMING_GREEN -> raiseAt(hoursAgo(1), Urgency.NORMAL, List.of());
            case CLAIMING_YELLOW -> raiseAt(soThat(ClockKind.CLAIM, Rung.YELLOW), Urgency.NORMAL, List.of());
            case CLAIMING_RED -> raiseAt(soThat(ClockKind.CLAIM, Rung.RED), Urgency.NORMAL, List.of());
            case CLAIMING_LISTED -> raiseAt(soThat(ClockKind.CLAIM, Rung.LISTED), Urgency.NORMAL, List.of());
            case TRIAGE -> triageAt(hoursAgo(3), null);
            case TRIAGE_ASKED -> triageAt(hoursAgo(5), () -> desk.ask(number));
            case HANDLING_GREEN -> raiseAt(hoursAgo(4), Urgency.NORMAL, List.of(this::claimOnly));
            case HANDLING_ARRIVED -> raiseAt(hoursAgo(9), Urgency.URGENT, List.of(this::claimOnly, this::arriveOnly));
            case HANDLING_YELLOW -> handlingLate(Rung.YELLOW);
            case HANDLING_RED -> handlingLate(Rung.RED);
            case HANDLING_LISTED -> handlingLate(Rung.LISTED);
            case DEPARTMENTS_SIGNING -> raiseAt(hoursAgo(7), Urgency.NORMAL, involved(false));
            case DEPARTMENTS_WORKING -> raiseAt(hoursAgo(30), Urgency.NORMAL, and(involved(false), this::signOnly));
            case DEPARTMENTS_JOINT -> raiseAt(hoursAgo(40), Urgency.NORMAL, and(involved(true), this::signOnly));
            case DEPARTMENTS_RED ->
                raiseAt(soThat(ClockKind.REPLY, Rung.RED), Urgency.URGENT, and(involved(false), this::signOnly));
            case VERIFYING -> raiseAt(hoursAgo(50), Urgency.NORMAL, replied());
            case EVALUATING ->
                raiseAt(hoursAgo(26), Urgency.NORMAL, List.of(this::claimOnly, this::arriveOnly, this::resolveOnly));
            case EVALUATING_REPLY -> raiseAt(hoursAgo(60), Urgency.NORMAL, and(replied(), () -> desk.accept(number)));
            case REWORK -> raiseAt(hoursAgo(70), Urgency.NORMAL, and(replied(), () -> desk.rework(number)));
            case DISSATISFIED ->
                raiseAt(
                        hoursAgo(75),
                        Urgency.NORMAL,
                        and(resolved(), () -> desk.evaluate(number, Satisfaction.DISSATISFIED, 2)));
            case REOPENED ->
                raiseAt(
                        hoursAgo(100),
                        Urgency.NORMAL,
                        and(
                                and(resolved(), () -> desk.evaluate(number, Satisfaction.SATISFIED, 5)),
                                () -> desk.reopen(number)));
            case WITHDRAWN -> raiseAt(hoursAgo(20), Urgency.NORMAL, List.of(() -> desk.withdraw(number)));
            case REFUSED -> triageAt(hoursAgo(22), () -> desk.refuse(number));
            case RETURN_ASKED ->
                raiseAt(hoursAgo(6), Urgency.NORMAL, and(involved(false), () -> requests.handBack(desk.see(number))));
            case EXTENSION_ASKED -> raiseAt(hoursAgo(32), Urgency.NORMAL, moreDaysAsked());
            case EXTENDED ->
                raiseAt(
                        hoursAgo(55),
                        Urgency.NORMAL,
                        and(moreDaysAsked(), () -> requests.grantMoreDays(desk.see(number))));
            case SUSPENSION_ASKED -> raiseAt(hoursAgo(28), Urgency.NORMAL, restAsked());
            case SUSPENDED ->
                raiseAt(hoursAgo(80), Urgency.NORMAL, and(restAsked(), () -> requests.grantRest(desk.see(number))));
            case SUPERVISION_ANSWERED -> {
                handlingLate(Rung.LISTED);
                // the task came with the red light, two working days before the listing
                cases.later(hoursAgo(2), () -> requests.answerSupervision(desk.see(number)));
            }
            case REFERRED_TO_COUNTY ->
                raiseAt(
                        hoursAgo(18),
                        Urgency.NORMAL,
                        List.of(this::claimOnly, this::referOnly, this::claimOnly, this::referOnly));
            case MERGED -> {
                raiseAt(hoursAgo(45), Urgency.NORMAL, List.of(this::claimOnly, this::arriveOnly));
                cases.later(hoursAgo(44), () -> desk.mergeAgain(number, random));
            }
        }
    }

    private void handlingLate(Rung rung) {
        raiseAt(soThat(ClockKind.HANDLE, rung), Urgency.URGENT, List.of(this::claimOnly, this::arriveOnly));
    }

    private List<Runnable> involved(boolean joint) {
        return List.of(this::claimOnly, this::arriveOnly, () -> desk.involve(number, joint, random));
    }

    private List<Runnable> replied() {
        return and(and(involved(false), this::signOnly), () -> desk.replyAll(number, Outcome.RESOLVED, null));
    }

    private List<Runnable> moreDaysAsked() {
        return and(and(involved(false), this::signOnly), () -> requests.moreDays(desk.see(number)));
    }

    private List<Runnable> restAsked() {
        return List.of(
                this::claimOnly,
                this::arriveOnly,
                () -> requests.letRest(
                        desk.see(number),
                        LocalDate.ofInstant(today, desk.zone()).plusDays(21)));
    }

    private List<Runnable> resolved() {
        return List.of(this::claimOnly, this::arriveOnly, this::resolveOnly);
    }

    private void claimOnly() {
        desk.claim(number, random);
    }

    private void referOnly() {
        desk.referUpward(number);
    }

    private void arriveOnly() {
        desk.arrive(number);
    }

    private void signOnly() {
        desk.signAll(number);
    }

    private void resolveOnly() {
        desk.resolve(number, Outcome.RESOLVED);
    }

    private static List<Runnable> and(List<Runnable> some, Runnable one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** The steps follow one another soon, so that where the case stands is decided by its last one. */
    private void raiseAt(Instant at, Urgency urgency, List<Runnable> steps) {
        cases.later(at, () -> {
            number = desk.raise(worker, urgency, random).number();
            follow(steps, at);
        });
    }

    private void triageAt(Instant at, Runnable step) {
        cases.later(at, () -> {
            number = desk.raiseUncovered(worker, random).number();
            follow(step == null ? List.of() : List.of(step), at);
        });
    }

    private void follow(List<Runnable> steps, Instant raised) {
        Instant when = raised;
        for (Runnable step : steps) {
            when = when.plus(Duration.ofMinutes(9 + random.nextInt(9)));
            cases.later(when, step);
        }
    }

    private Instant hoursAgo(int hours) {
        return today.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(random.nextInt(30)));
    }

    /** The latest time for a whistle whose clock has passed exactly that rung today. */
    private Instant soThat(ClockKind kind, Rung rung) {
        var urgency = kind == ClockKind.CLAIM ? Urgency.NORMAL : Urgency.URGENT;
        for (int hours = 2; hours < 60 * 24; hours++) {
            Instant candidate = today.minus(Duration.ofHours(hours));
            // a department's clock starts with its signature, within the hour of the whistle
            Instant start = kind == ClockKind.REPLY ? candidate.plus(Duration.ofHours(1)) : candidate;
            if (desk.passedToday(kind, urgency, start, today) == rung) {
                return candidate;
            }
        }
        throw new IllegalStateException("no start within sixty days passes " + rung + " today");
    }
}
