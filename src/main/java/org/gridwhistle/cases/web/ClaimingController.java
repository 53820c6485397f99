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

/** Acts until a deputy has the case. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Case actions")
class ClaimingController {

    private final CaseGateway gateway;

    ClaimingController(CaseGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/dispatch")
    @Operation(summary = "Sends a case to a group by hand.")
    ResponseEntity<CaseView> dispatch(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.DispatchBody body) {
        return gateway.act(caller, request, number, CaseAction.DISPATCH, body);
    }

    @PostMapping("/ask-raiser")
    @Operation(summary = "Asks the raiser for more.")
    ResponseEntity<CaseView> askRaiser(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.QuestionBody body) {
        return gateway.act(caller, request, number, CaseAction.ASK_RAISER, body);
    }

    @PostMapping("/supplement")
    @Operation(summary = "The raiser answers what was asked.")
    ResponseEntity<CaseView> supplement(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, CaseAction.SUPPLEMENT, body);
    }

    @PostMapping("/refuse")
    @Operation(summary = "The station may not take it up.")
    ResponseEntity<CaseView> refuse(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.REFUSE, body);
    }

    @PostMapping("/claim")
    @Operation(summary = "A deputy claims the case; the first one wins.")
    ResponseEntity<CaseView> claim(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.NothingBody body) {
        return gateway.act(caller, request, number, CaseAction.CLAIM, body);
    }

    @PostMapping("/decline")
    @Operation(summary = "A deputy who was asked says no.")
    ResponseEntity<CaseView> decline(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.DECLINE, body);
    }

    @PostMapping("/assign")
    @Operation(summary = "Names the deputy who handles the case.")
    ResponseEntity<CaseView> assign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.AssignBody body) {
        return gateway.act(caller, request, number, CaseAction.ASSIGN, body);
    }

    @PostMapping("/release")
    @Operation(summary = "The deputy gives the case back to the group.")
    ResponseEntity<CaseView> release(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.RELEASE, body);
    }

    @PostMapping("/withdraw")
    @Operation(summary = "The raiser takes the whistle back.")
    ResponseEntity<CaseView> withdraw(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.WITHDRAW, body);
    }
}
