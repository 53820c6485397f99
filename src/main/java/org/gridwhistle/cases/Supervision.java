package org.gridwhistle.cases;

import java.time.Instant;

/** 督办: a case went too far past its time, so its holder has to answer to a supervisor, who accepts or sends back. */
class Supervision extends Part {

    private Instant openedAt;
    private SupervisionState state;
    private String answer;
    private String answeredByName;
    private Instant answeredAt;
    private String decision;
    private String decidedByName;
    private Instant decidedAt;

    Supervision() {}

    static Supervision open(Instant at) {
        var task = new Supervision();
        task.openedAt = at;
        task.state = SupervisionState.OPEN;
        return task;
    }

    void answer(String text, Actor by, Instant at) {
        state = SupervisionState.ANSWERED;
        answer = text;
        answeredByName = by.name();
        answeredAt = at;
        touch();
    }

    void decide(boolean accept, String reason, Actor by, Instant at) {
        state = accept ? SupervisionState.ACCEPTED : SupervisionState.OPEN;
        decision = reason;
        decidedByName = by.name();
        decidedAt = at;
        touch();
    }

    void lapse() {
        state = SupervisionState.LAPSED;
        touch();
    }

    boolean isUnderWay() {
        return state == SupervisionState.OPEN || state == SupervisionState.ANSWERED;
    }

    Instant openedAt() {
        return openedAt;
    }

    SupervisionState state() {
        return state;
    }

    String answer() {
        return answer;
    }

    String answeredByName() {
        return answeredByName;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String decision() {
        return decision;
    }

    String decidedByName() {
        return decidedByName;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
