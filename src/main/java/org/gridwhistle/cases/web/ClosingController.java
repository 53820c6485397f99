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

/** Acts of those who watch the case and of those who raised it. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Case actions")
class ClosingController {

    private final CaseGateway gateway;

    ClosingController(CaseGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/evaluate")
    @Operation(summary = "Whoever raised it says how it went.")
    ResponseEntity<CaseView> evaluate(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.EvaluateBody body) {
        return gateway.act(caller, request, number, CaseAction.EVALUATE, body);
    }

    @PostMapping("/urge")
    @Operation(summary = "Presses whoever holds the case.")
    ResponseEntity<CaseView> urge(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, CaseAction.URGE, body);
    }

    @PostMapping("/reopen")
    @Operation(summary = "Starts another round of a closed case.")
    ResponseEntity<CaseView> reopen(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.REOPEN, body);
    }
}
