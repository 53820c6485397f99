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

/** Acts of whoever handles the case: the deputy and the departments. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Case actions")
class HandlingController {

    private final CaseGateway gateway;

    HandlingController(CaseGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/arrive")
    @Operation(summary = "The deputy reports in on the spot.")
    ResponseEntity<CaseView> arrive(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.ArriveBody body) {
        return gateway.act(caller, request, number, CaseAction.ARRIVE, body);
    }

    @PostMapping("/note")
    @Operation(summary = "Notes progress.")
    ResponseEntity<CaseView> note(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, CaseAction.NOTE, body);
    }

    @PostMapping("/involve-departments")
    @Operation(summary = "Brings the competent departments in.")
    ResponseEntity<CaseView> involveDepartments(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.InvolveBody body) {
        return gateway.act(caller, request, number, CaseAction.INVOLVE_DEPARTMENTS, body);
    }

    @PostMapping("/sign")
    @Operation(summary = "The department signs for the case.")
    ResponseEntity<CaseView> sign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.NothingBody body) {
        return gateway.act(caller, request, number, CaseAction.SIGN, body);
    }

    @PostMapping("/reply")
    @Operation(summary = "The department answers.")
    ResponseEntity<CaseView> reply(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ResultBody body) {
        return gateway.act(caller, request, number, CaseAction.REPLY, body);
    }

    @PostMapping("/resolve")
    @Operation(summary = "The deputy settled it.")
    ResponseEntity<CaseView> resolve(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ResultBody body) {
        return gateway.act(caller, request, number, CaseAction.RESOLVE, body);
    }

    @PostMapping("/accept")
    @Operation(summary = "The departments' answer holds on the spot.")
    ResponseEntity<CaseView> accept(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, CaseAction.ACCEPT, body);
    }

    @PostMapping("/rework")
    @Operation(summary = "The answer does not hold; another round.")
    ResponseEntity<CaseView> rework(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReworkBody body) {
        return gateway.act(caller, request, number, CaseAction.REWORK, body);
    }

    @PostMapping("/refer-upward")
    @Operation(summary = "Hands the case to the next level's station.")
    ResponseEntity<CaseView> referUpward(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, CaseAction.REFER_UPWARD, body);
    }
}
