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

/** Acts by which a holder asks a supervisor for something, and the supervisor decides. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Case actions")
class RequestController {

    private final CaseGateway gateway;

    RequestController(CaseGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/request-return")
    @Operation(summary = "The department asks to hand the case back.")
    ResponseEntity<CaseView> requestReturn(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.REQUEST_RETURN, body);
    }

    @PostMapping("/decide-return")
    @Operation(
            summary = "The supervisor sends it to another department, takes it off this one, or rules that it stays.")
    ResponseEntity<CaseView> decideReturn(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReturnDecisionBody body) {
        return gateway.act(caller, request, number, CaseAction.DECIDE_RETURN, body);
    }

    @PostMapping("/request-extension")
    @Operation(summary = "The holder asks for more time.")
    ResponseEntity<CaseView> requestExtension(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ExtensionBody body) {
        return gateway.act(caller, request, number, CaseAction.REQUEST_EXTENSION, body);
    }

    @PostMapping("/decide-extension")
    @Operation(summary = "The supervisor grants more time or does not.")
    ResponseEntity<CaseView> decideExtension(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.DecisionBody body) {
        return gateway.act(caller, request, number, CaseAction.DECIDE_EXTENSION, body);
    }

    @PostMapping("/request-suspension")
    @Operation(summary = "The holder asks to let the case rest until a review date.")
    ResponseEntity<CaseView> requestSuspension(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.SuspensionBody body) {
        return gateway.act(caller, request, number, CaseAction.REQUEST_SUSPENSION, body);
    }

    @PostMapping("/decide-suspension")
    @Operation(summary = "The supervisor lets the case rest or does not.")
    ResponseEntity<CaseView> decideSuspension(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.DecisionBody body) {
        return gateway.act(caller, request, number, CaseAction.DECIDE_SUSPENSION, body);
    }

    @PostMapping("/resume")
    @Operation(summary = "The supervisor lets a resting case go on.")
    ResponseEntity<CaseView> resume(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.RESUME, body);
    }
}
