package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts of supervision, and of those who see that two cases are one. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Case actions")
class WatchingController {

    private final CaseGateway gateway;

    WatchingController(CaseGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/answer-supervision")
    @Operation(summary = "The holder answers a supervision task.")
    ResponseEntity<CaseView> answerSupervision(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, CaseAction.ANSWER_SUPERVISION, body);
    }

    @PostMapping("/decide-supervision")
    @Operation(summary = "The supervisor accepts the answer or sends it back.")
    ResponseEntity<CaseView> decideSupervision(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.DecisionBody body) {
        return gateway.act(caller, request, number, CaseAction.DECIDE_SUPERVISION, body);
    }

    @PostMapping("/merge")
    @Operation(summary = "Closes a duplicate into the main case.")
    ResponseEntity<CaseView> merge(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.MergeBody body) {
        return gateway.act(caller, request, number, CaseAction.MERGE, body);
    }

    @PostMapping("/unmerge")
    @Operation(summary = "Takes a merge back, on the same day, by whoever merged.")
    ResponseEntity<CaseView> unmerge(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.UNMERGE, body);
    }
}
