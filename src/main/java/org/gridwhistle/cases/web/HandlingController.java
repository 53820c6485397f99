package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.gridwhistle.cases.AcceptReply;
import org.gridwhistle.cases.AddNote;
import org.gridwhistle.cases.Arrive;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.InvolveDepartments;
import org.gridwhistle.cases.ReferUpward;
import org.gridwhistle.cases.ReplyToCase;
import org.gridwhistle.cases.ResolveCase;
import org.gridwhistle.cases.ReworkCase;
import org.gridwhistle.cases.SignAssignment;
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
    private final Arrive arrive;
    private final AddNote addNote;
    private final InvolveDepartments involveDepartments;
    private final SignAssignment signAssignment;
    private final ReplyToCase replyToCase;
    private final ResolveCase resolveCase;
    private final AcceptReply acceptReply;
    private final ReworkCase reworkCase;
    private final ReferUpward referUpward;

    HandlingController(
            CaseGateway gateway,
            Arrive arrive,
            AddNote addNote,
            InvolveDepartments involveDepartments,
            SignAssignment signAssignment,
            ReplyToCase replyToCase,
            ResolveCase resolveCase,
            AcceptReply acceptReply,
            ReworkCase reworkCase,
            ReferUpward referUpward) {
        this.gateway = gateway;
        this.arrive = arrive;
        this.addNote = addNote;
        this.involveDepartments = involveDepartments;
        this.signAssignment = signAssignment;
        this.replyToCase = replyToCase;
        this.resolveCase = resolveCase;
        this.acceptReply = acceptReply;
        this.reworkCase = reworkCase;
        this.referUpward = referUpward;
    }

    @PostMapping("/arrive")
    @Operation(summary = "The deputy reports in on the spot.")
    ResponseEntity<CaseView> arrive(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.ArriveBody body) {
        return gateway.act(
                caller,
                request,
                number,
                body,
                act -> arrive.arrive(act, body == null ? null : body.location(), body == null ? null : body.note()));
    }

    @PostMapping("/note")
    @Operation(summary = "Notes progress.")
    ResponseEntity<CaseView> note(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, body, act -> addNote.note(act, body.text()));
    }

    @PostMapping("/involve-departments")
    @Operation(summary = "Brings the competent departments in.")
    ResponseEntity<CaseView> involveDepartments(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.InvolveBody body) {
        return gateway.act(
                caller,
                request,
                number,
                body,
                act -> involveDepartments.involve(
                        act, body.lead(), body.joint() == null ? List.of() : body.joint(), body.request()));
    }

    @PostMapping("/sign")
    @Operation(summary = "The department signs for the case.")
    ResponseEntity<CaseView> sign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.NothingBody body) {
        return gateway.act(caller, request, number, body, act -> signAssignment.sign(act));
    }

    @PostMapping("/reply")
    @Operation(summary = "The department answers.")
    ResponseEntity<CaseView> reply(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ResultBody body) {
        return gateway.act(
                caller,
                request,
                number,
                body,
                act -> replyToCase.reply(act, Results.of(body), body.text(), body.plannedFor()));
    }

    @PostMapping("/resolve")
    @Operation(summary = "The deputy settled it.")
    ResponseEntity<CaseView> resolve(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ResultBody body) {
        return gateway.act(
                caller,
                request,
                number,
                body,
                act -> resolveCase.resolve(act, Results.of(body), body.text(), body.plannedFor()));
    }

    @PostMapping("/accept")
    @Operation(summary = "The departments' answer holds on the spot.")
    ResponseEntity<CaseView> accept(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, body, act -> acceptReply.accept(act, body.text()));
    }

    @PostMapping("/rework")
    @Operation(summary = "The answer does not hold; another round.")
    ResponseEntity<CaseView> rework(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReworkBody body) {
        return gateway.act(
                caller, request, number, body, act -> reworkCase.rework(act, body.reason(), body.departmentId()));
    }

    @PostMapping("/refer-upward")
    @Operation(summary = "Hands the case to the next level's station.")
    ResponseEntity<CaseView> referUpward(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, body, act -> referUpward.refer(act, body.reason()));
    }
}
