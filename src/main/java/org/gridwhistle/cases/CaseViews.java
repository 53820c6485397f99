package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.attachment.AttachmentQueries;
import org.gridwhistle.dispatch.Reason;
import org.gridwhistle.identity.Caller;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a case to somebody: masked, in the visitor's language and the deployment's zone, with what that person may do. */
@Component
class CaseViews {

    private final Cases cases;
    private final CasePermissions permissions;
    private final Holders holders;
    private final AttachmentQueries attachments;
    private final MessageSource texts;
    private final Clock clock;

    CaseViews(
            Cases cases,
            CasePermissions permissions,
            Holders holders,
            AttachmentQueries attachments,
            MessageSource texts,
            Clock clock) {
        this.cases = cases;
        this.permissions = permissions;
        this.holders = holders;
        this.attachments = attachments;
        this.texts = texts;
        this.clock = clock;
    }

    CaseView of(Case c, Caller caller) {
        return new CaseView(
                c.number(),
                c.version(),
                c.title(),
                c.description(),
                c.categoryCode(),
                c.categoryName(),
                c.urgency(),
                c.stage(),
                c.level(),
                c.light(),
                c.round(),
                c.source(),
                new CaseView.RegionName(c.regionCode(), c.regionName()),
                c.location(),
                c.raiser(),
                resident(c, caller),
                c.group(),
                c.station(),
                c.deputy(),
                holders.of(c),
                holders.refusals(c),
                dispatch(c.dispatch()),
                c.assignments().stream().map(this::assignment).toList(),
                at(c.raisedAt()),
                at(c.claimDueAt()),
                at(c.dueAt()),
                at(c.stageDueAt()),
                at(c.closedAt()),
                c.outcome(),
                result(c),
                c.satisfaction() == null
                        ? null
                        : new CaseView.EvaluationView(
                                c.satisfaction(),
                                c.attitude(),
                                c.evaluationText(),
                                at(c.evaluatedAt()),
                                residentRating(c)),
                c.question(),
                c.urgeCount(),
                c.mergedInto(),
                c.requests().stream().map(request -> request(c, request)).toList(),
                c.stage() == Stage.SUSPENDED ? new CaseView.SuspensionView(c.reviewOn(), c.suspendedFrom()) : null,
                c.supervisions().stream().map(this::supervision).toList(),
                c.attachmentCount() == 0 ? List.of() : attachments.ofCase(c.number()),
                permissions.allowed(c, caller));
    }

    /** A merged case's raiser gets the result of the main case. */
    private CaseView.ResultView result(Case c) {
        Case of = c.outcome() == Outcome.MERGED
                ? cases.mainOf(c).filter(Case::hasResult).orElse(c)
                : c;
        return of.proposedOutcome() == null
                ? null
                : new CaseView.ResultView(of.proposedOutcome(), of.resultText(), of.plannedFor());
    }

    private static ResidentRating residentRating(Case c) {
        return c.residentSatisfaction() == null
                ? null
                : new ResidentRating(c.residentSatisfaction(), c.residentAttitude());
    }

    private CaseView.RequestView request(Case c, CaseRequest request) {
        return new CaseView.RequestView(
                request.id(),
                request.kind(),
                c.assignments().stream()
                        .filter(each -> each.id().equals(request.assignmentId()))
                        .map(each -> new Person(each.departmentId(), each.departmentName()))
                        .findFirst()
                        .orElse(null),
                request.askedBy(),
                at(request.askedAt()),
                request.reason(),
                request.days(),
                request.reviewOn(),
                request.state(),
                request.decidedBy(),
                at(request.decidedAt()),
                request.decision(),
                at(request.oldDueAt()),
                at(request.newDueAt()));
    }

    private CaseView.SupervisionView supervision(Supervision task) {
        return new CaseView.SupervisionView(
                task.id(),
                task.state(),
                at(task.openedAt()),
                task.answer(),
                task.answeredByName(),
                at(task.answeredAt()),
                task.decision(),
                task.decidedByName(),
                at(task.decidedAt()));
    }

    /** In a list nobody's data is unmasked: who handles a case opens it. */
    CaseSummary summary(Case c) {
        return new CaseSummary(
                c.number(),
                c.version(),
                c.title(),
                c.categoryCode(),
                c.categoryName(),
                c.urgency(),
                c.stage(),
                c.level(),
                c.light(),
                c.round(),
                c.source(),
                new CaseView.RegionName(c.regionCode(), c.regionName()),
                c.location(),
                c.raiser(),
                c.resident() == null ? null : c.resident().masked(),
                c.group(),
                c.station(),
                c.deputy(),
                at(c.raisedAt()),
                at(c.claimDueAt()),
                at(c.dueAt()),
                at(c.stageDueAt()),
                at(c.closedAt()),
                c.outcome(),
                c.question(),
                c.urgeCount(),
                c.mergedInto(),
                c.openRequestCount(),
                c.supervision(),
                c.reviewOn());
    }

    private Resident resident(Case c, Caller caller) {
        if (c.resident() == null) {
            return null;
        }
        return permissions.handles(c, caller) ? c.resident() : c.resident().masked();
    }

    private CaseView.DispatchView dispatch(DispatchExplanation explanation) {
        if (explanation == null) {
            return null;
        }
        return new CaseView.DispatchView(
                sentences(explanation.reasons()),
                explanation.runnersUp().stream()
                        .map(other -> new CaseView.RunnerUpView(
                                new Person(other.groupId(), other.groupName()), sentences(other.reasons())))
                        .toList());
    }

    private List<String> sentences(List<Reason> reasons) {
        return reasons.stream()
                .map(reason ->
                        texts.getMessage(reason.key(), reason.words().toArray(), LocaleContextHolder.getLocale()))
                .toList();
    }

    private CaseView.AssignmentView assignment(Assignment one) {
        return new CaseView.AssignmentView(
                one.id(),
                new Person(one.departmentId(), one.departmentName()),
                one.role(),
                one.state(),
                one.request(),
                at(one.openedAt()),
                at(one.signDueAt()),
                at(one.signedAt()),
                at(one.replyDueAt()),
                one.replyResult() == null
                        ? null
                        : new CaseView.ReplyView(
                                one.replyResult(), one.replyText(), one.plannedFor(), at(one.repliedAt())));
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
