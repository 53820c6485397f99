package org.gridwhistle.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.gridwhistle.cases.AskRaiser;
import org.gridwhistle.cases.AssignDeputy;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ClaimCase;
import org.gridwhistle.cases.DeclineCase;
import org.gridwhistle.cases.DispatchCase;
import org.gridwhistle.cases.RefuseCase;
import org.gridwhistle.cases.ReleaseCase;
import org.gridwhistle.cases.SupplementCase;
import org.gridwhistle.cases.WithdrawCase;
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
    private final DispatchCase dispatchCase;
    private final AskRaiser askRaiser;
    private final SupplementCase supplementCase;
    private final RefuseCase refuseCase;
    private final ClaimCase claimCase;
    private final DeclineCase declineCase;
    private final AssignDeputy assignDeputy;
    private final ReleaseCase releaseCase;
    private final WithdrawCase withdrawCase;

    ClaimingController(
            CaseGateway gateway,
            DispatchCase dispatchCase,
            AskRaiser askRaiser,
            SupplementCase supplementCase,
            RefuseCase refuseCase,
            ClaimCase claimCase,
            DeclineCase declineCase,
            AssignDeputy assignDeputy,
            ReleaseCase releaseCase,
            WithdrawCase withdrawCase) {
        this.gateway = gateway;
        this.dispatchCase = dispatchCase;
        this.askRaiser = askRaiser;
        this.supplementCase = supplementCase;
        this.refuseCase = refuseCase;
        this.claimCase = claimCase;
        this.declineCase = declineCase;
        this.assignDeputy = assignDeputy;
        this.releaseCase = releaseCase;
        this.withdrawCase = withdrawCase;
    }

    @PostMapping("/dispatch")
    @Operation(summary = "Sends a case to a group by hand.")
    ResponseEntity<CaseView> dispatch(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.DispatchBody body) {
        return gateway.act(
                caller, request, number, body, act -> dispatchCase.dispatch(act, body.groupId(), body.reason()));
    }

    @PostMapping("/ask-raiser")
    @Operation(summary = "Asks the raiser for more.")
    ResponseEntity<CaseView> askRaiser(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.QuestionBody body) {
        return gateway.act(caller, request, number, body, act -> askRaiser.ask(act, body.question()));
    }

    @PostMapping("/supplement")
    @Operation(summary = "The raiser answers what was asked.")
    ResponseEntity<CaseView> supplement(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.TextBody body) {
        return gateway.act(caller, request, number, body, act -> supplementCase.supplement(act, body.text()));
    }

    @PostMapping("/refuse")
    @Operation(summary = "The station may not take it up.")
    ResponseEntity<CaseView> refuse(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, body, act -> refuseCase.refuse(act, body.reason()));
    }

    @PostMapping("/claim")
    @Operation(summary = "A deputy claims the case; the first one wins.")
    ResponseEntity<CaseView> claim(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody(required = false) CaseBodies.NothingBody body) {
        return gateway.act(caller, request, number, body, act -> claimCase.claim(act));
    }

    @PostMapping("/decline")
    @Operation(summary = "A deputy who was asked says no.")
    ResponseEntity<CaseView> decline(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, body, act -> declineCase.decline(act, body.reason()));
    }

    @PostMapping("/assign")
    @Operation(summary = "Names the deputy who handles the case.")
    ResponseEntity<CaseView> assign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.AssignBody body) {
        return gateway.act(
                caller, request, number, body, act -> assignDeputy.assign(act, body.deputyId(), body.reason()));
    }

    @PostMapping("/release")
    @Operation(summary = "The deputy gives the case back to the group.")
    ResponseEntity<CaseView> release(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, body, act -> releaseCase.release(act, body.reason()));
    }

    @PostMapping("/withdraw")
    @Operation(summary = "The raiser takes the whistle back.")
    ResponseEntity<CaseView> withdraw(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String number,
            @Valid @RequestBody CaseBodies.ReasonBody body) {
        return gateway.act(caller, request, number, body, act -> withdrawCase.withdraw(act, body.reason()));
    }
}
