package org.gridwhistle.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.gateway.IfMatch;
import org.gridwhistle.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The door of every act on a case over HTTP: {@code If-Match} in, {@code ETag} out, once per idempotency key. */
@Component
class CaseGateway {

    private final ActGateway acts;
    private final CaseActs table;

    CaseGateway(ActGateway acts, CaseActs table) {
        this.acts = acts;
        this.table = table;
    }

    ResponseEntity<CaseView> act(
            Caller caller, HttpServletRequest request, String number, CaseAction action, Object body) {
        var act = new Act(number, caller, IfMatch.version(request));
        return acts.perform(caller, request, body, CaseView.class, () -> {
            var view = table.perform(action, act, body);
            return Answer.ok(view, String.valueOf(view.version()));
        });
    }
}
