package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridwhistle.calendar.Allowances;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * Who may do what to a case now. One answer serves both questions, so that {@code allowedActions} is exactly true: an
 * action is listed if and only if {@link #require} lets it pass.
 */
@Component
class CasePermissions {

    private final Cases cases;
    private final LevelAbove levelAbove;
    private final Clocks clocks;
    private final Clock clock;

    CasePermissions(Cases cases, LevelAbove levelAbove, Clocks clocks, Clock clock) {
        this.cases = cases;
        this.levelAbove = levelAbove;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** How the caller stands to a case. Who may claim it is asked only when it matters. */
    final class Standing {
        private final Case c;
        private final Caller caller;
        private ClaimCircle circle;

        private Standing(Case c, Caller caller) {
            this.c = c;
            this.caller = caller;
        }

        private boolean holder() {
            return c.isHeldBy(caller.id());
        }

        private boolean raiser() {
            return c.isRaisedBy(caller.id());
        }

        private boolean inCircle() {
            return caller.hasAny(Role.DEPUTY, Role.GROUP_LEADER) && circle().includes(caller);
        }

        private boolean leads() {
            return caller.has(Role.GROUP_LEADER)
                    && caller.memberships().ledGroups().stream().anyMatch(circle().groups()::contains);
        }

        private ClaimCircle circle() {
            if (circle == null) {
                circle = cases.circleOf(c);
            }
            return circle;
        }

        private boolean staff() {
            boolean handedToUs =
                    c.stationId() != null && caller.memberships().stations().contains(c.stationId());
            return caller.has(Role.STATION_STAFF) && (handedToUs || coversRegion());
        }

        private boolean supervisor() {
            return caller.has(Role.SUPERVISOR) && coversRegion();
        }

        private boolean coversRegion() {
            return caller.region() != null && caller.region().covers(c.regionPrefix());
        }

        private Optional<Assignment> assignment() {
            return caller.has(Role.DEPARTMENT)
                    ? c.openAssignmentOf(caller.memberships().department())
                    : Optional.empty();
        }

        private boolean handlesOrSupervises() {
            return holder() || staff() || supervisor() || assignment().isPresent();
        }
    }

    boolean sees(Case c, Caller caller) {
        var scope = CaseScope.of(caller);
        return scope.includes(c) || scope.includesByCircle(cases.everOpened(c));
    }

    /**
     * 参与: whoever sees the case and has a part that acts, from its raiser to its supervisor; who only looks on does not.
     *
     * @throws DomainRefusal 404 for who may not know of it, 403 for who only looks on, 409 once it is closed
     */
    void requirePart(Case c, Caller caller) {
        if (!sees(c, caller)) {
            throw new CaseNotFound(c.number());
        }
        if (!hasPart(caller)) {
            throw new NotAllowed();
        }
        if (!c.isOpen()) {
            throw new WrongStage(c.stage(), c.holderName());
        }
    }

    static boolean hasPart(Caller caller) {
        return Arrays.stream(CaseAction.values()).anyMatch(action -> action.isFor(caller.roles()));
    }

    /** Whether the people behind a case are shown unmasked: to whoever handles it. */
    boolean handles(Case c, Caller caller) {
        var standing = new Standing(c, caller);
        return standing.holder()
                || standing.raiser()
                || standing.staff()
                || standing.assignment().isPresent();
    }

    List<String> allowed(Case c, Caller caller) {
        var standing = new Standing(c, caller);
        return Arrays.stream(CaseAction.values())
                .filter(action -> refusal(action, standing) == null)
                .map(CaseAction::path)
                .toList();
    }

    /**
     * @throws DomainRefusal that tells why not: 403 for who may not, 409 when the case has moved on, 422 for a rule
     */
    void require(CaseAction action, Case c, Caller caller) {
        var refusal = refusal(action, new Standing(c, caller));
        if (refusal != null) {
            throw refusal.get();
        }
    }

    private Supplier<DomainRefusal> refusal(CaseAction action, Standing standing) {
        Case c = standing.c;
        if (!action.isFor(standing.caller.roles())) {
            return NotAllowed::new;
        }
        if (!action.isFrom(c.stage())) {
            return movedOn(action, c);
        }
        return switch (action) {
            case DISPATCH -> unless(standing.staff() || standing.supervisor());
            case URGE -> unless(standing.staff() || standing.supervisor());
            case REFUSE -> unless(standing.staff());
            case ASK_RAISER -> ask(standing);
            case SUPPLEMENT -> supplement(standing);
            case CLAIM -> unless(standing.inCircle());
            case DECLINE -> decline(standing);
            case ASSIGN -> unless(standing.staff() || standing.leads());
            case RELEASE, ARRIVE, INVOLVE_DEPARTMENTS, RESOLVE -> unless(standing.holder());
            case NOTE -> unless(standing.handlesOrSupervises());
            case SIGN -> sign(standing);
            case REPLY -> reply(standing);
            case ACCEPT -> accept(standing);
            case REWORK -> unless(c.mayBeAcceptedBy(standing.holder(), standing.supervisor()) || standing.holder());
            case WITHDRAW -> unless(standing.raiser());
            case EVALUATE -> evaluate(standing);
            case REQUEST_RETURN -> requestReturn(standing);
            case REQUEST_EXTENSION -> requestExtension(standing);
            case REQUEST_SUSPENSION -> requestSuspension(standing);
            case DECIDE_RETURN -> decide(RequestKind.RETURN, standing);
            case DECIDE_EXTENSION -> decide(RequestKind.EXTENSION, standing);
            case DECIDE_SUSPENSION -> decide(RequestKind.SUSPENSION, standing);
            case RESUME -> unless(standing.supervisor());
            case ANSWER_SUPERVISION -> answerSupervision(standing);
            case DECIDE_SUPERVISION -> decideSupervision(standing);
            case MERGE -> unless(standing.staff() || standing.supervisor());
            case UNMERGE -> unmerge(standing);
            case REFER_UPWARD -> referUpward(standing);
            case REOPEN -> reopen(standing);
        };
    }

    private static Supplier<DomainRefusal> unless(boolean may) {
        return may ? null : NotAllowed::new;
    }

    private static Supplier<DomainRefusal> movedOn(CaseAction action, Case c) {
        if (action == CaseAction.CLAIM && c.deputy() != null && c.isOpen()) {
            return () -> new CaseAlreadyClaimed(c.deputy().name(), c.stage());
        }
        return () -> new WrongStage(c.stage(), c.holderName());
    }

    /** The case has moved on, or not so far yet, within its stage (api.md, errors). */
    private static Supplier<DomainRefusal> notNow(ErrorCode code, Case c) {
        return () -> new DomainRefusal(code, c.stage(), c.holderName());
    }

    private static Supplier<DomainRefusal> ask(Standing standing) {
        boolean may = standing.c.stage() == Stage.TRIAGE ? standing.staff() : standing.holder();
        if (may && standing.c.hasQuestion()) {
            return () -> new DomainRefusal(ErrorCode.QUESTION_STILL_OPEN);
        }
        return unless(may);
    }

    private static Supplier<DomainRefusal> supplement(Standing standing) {
        if (standing.raiser() && !standing.c.hasQuestion()) {
            return () -> new NoQuestionOpen(standing.c.number());
        }
        return unless(standing.raiser());
    }

    private Supplier<DomainRefusal> decline(Standing standing) {
        if (!standing.inCircle()) {
            return NotAllowed::new;
        }
        return cases.hasDeclined(standing.c, standing.caller.id())
                ? notNow(ErrorCode.ALREADY_DECLINED, standing.c)
                : null;
    }

    private static Supplier<DomainRefusal> sign(Standing standing) {
        var mine = standing.assignment();
        if (mine.isEmpty()) {
            return NotAllowed::new;
        }
        return mine.get().isToBeSigned() ? null : notNow(ErrorCode.ALREADY_SIGNED, standing.c);
    }

    private static Supplier<DomainRefusal> reply(Standing standing) {
        var mine = standing.assignment();
        if (mine.isEmpty()) {
            return NotAllowed::new;
        }
        if (mine.get().state() != AssignmentState.WORKING) {
            return notNow(ErrorCode.NOT_SIGNED_YET, standing.c);
        }
        return standing.c.mayReply(mine.get()) ? null : () -> new JointRepliesOutstanding(standing.c.number());
    }

    private Supplier<DomainRefusal> requestReturn(Standing standing) {
        var mine = standing.assignment();
        if (mine.isEmpty()) {
            return NotAllowed::new;
        }
        if (standing.c.hasAsked(RequestKind.RETURN, mine.get())) {
            return () -> new DomainRefusal(ErrorCode.REQUEST_PENDING);
        }
        boolean inWindow = mine.get().state() == AssignmentState.SIGNING
                && clock.instant().isBefore(mine.get().signDueAt());
        if (!inWindow) {
            return () -> new DomainRefusal(ErrorCode.RETURN_WINDOW_OVER);
        }
        return standing.c.returnsAskedBy(mine.get().departmentId())
                        < allowances().returnsPerDepartment()
                ? null
                : () -> new DomainRefusal(ErrorCode.RETURN_USED_UP);
    }

    private Supplier<DomainRefusal> requestExtension(Standing standing) {
        Case c = standing.c;
        var mine = standing.assignment();
        if (c.stage() == Stage.HANDLING ? !standing.holder() : mine.isEmpty()) {
            return NotAllowed::new;
        }
        Assignment of = c.stage() == Stage.HANDLING ? null : mine.orElseThrow();
        if (of != null && of.state() != AssignmentState.WORKING) {
            return notNow(ErrorCode.NOT_SIGNED_YET, c);
        }
        if (c.hasAsked(RequestKind.EXTENSION, of)) {
            return () -> new DomainRefusal(ErrorCode.REQUEST_PENDING);
        }
        var running = of == null ? c.runningClock(ClockKind.HANDLE, null) : c.runningClock(ClockKind.REPLY, of.id());
        if (running.isEmpty() || !clock.instant().isBefore(running.get().dueAt())) {
            return () -> new DomainRefusal(ErrorCode.EXTENSION_TOO_LATE);
        }
        return c.extensionsAskedFor(running.get()) < allowances().extensionsPerClock()
                ? null
                : () -> new DomainRefusal(ErrorCode.EXTENSION_USED_UP);
    }

    private static Supplier<DomainRefusal> requestSuspension(Standing standing) {
        if (!standing.holder() && standing.assignment().isEmpty()) {
            return NotAllowed::new;
        }
        return standing.c.toDecide(RequestKind.SUSPENSION).isEmpty()
                ? null
                : () -> new DomainRefusal(ErrorCode.REQUEST_PENDING);
    }

    private static Supplier<DomainRefusal> decide(RequestKind kind, Standing standing) {
        if (!standing.supervisor()) {
            return NotAllowed::new;
        }
        return standing.c.toDecide(kind).isPresent() ? null : notNow(ErrorCode.NOTHING_TO_DECIDE, standing.c);
    }

    /** Whoever holds the case answers for it; an unclaimed one the group's leader or the station. */
    private static Supplier<DomainRefusal> answerSupervision(Standing standing) {
        boolean holds =
                switch (standing.c.stage()) {
                    case TRIAGE -> standing.staff();
                    case CLAIMING -> standing.staff() || standing.leads();
                    case DEPARTMENTS ->
                        standing.holder() || standing.assignment().isPresent();
                    case HANDLING, VERIFYING, EVALUATING, SUSPENDED -> standing.holder();
                    case CLOSED -> false;
                };
        if (!holds) {
            return NotAllowed::new;
        }
        return standing.c.supervision() == SupervisionState.OPEN
                ? null
                : notNow(ErrorCode.NO_SUPERVISION_OPEN, standing.c);
    }

    private static Supplier<DomainRefusal> decideSupervision(Standing standing) {
        if (!standing.supervisor()) {
            return NotAllowed::new;
        }
        return standing.c.supervision() == SupervisionState.ANSWERED
                ? null
                : notNow(ErrorCode.NOTHING_TO_DECIDE, standing.c);
    }

    /** A merged case's raiser is asked once its main case has a result (domain.md, rule 9). */
    private Supplier<DomainRefusal> evaluate(Standing standing) {
        Case c = standing.c;
        if (!standing.raiser()) {
            return NotAllowed::new;
        }
        if (c.isOpen()) {
            return null;
        }
        if (c.outcome() != Outcome.MERGED) {
            return movedOn(CaseAction.EVALUATE, c);
        }
        if (c.satisfaction() != null) {
            return notNow(ErrorCode.ALREADY_EVALUATED, c);
        }
        return cases.mainOf(c).filter(Case::hasResult).isPresent()
                ? null
                : () -> new DomainRefusal(ErrorCode.RESULT_NOT_THERE_YET);
    }

    private Supplier<DomainRefusal> unmerge(Standing standing) {
        Case c = standing.c;
        if (c.outcome() != Outcome.MERGED) {
            return movedOn(CaseAction.UNMERGE, c);
        }
        if (!c.isMergedBy(standing.caller.id())) {
            return NotAllowed::new;
        }
        boolean sameDay = day(c.closedAt()).equals(day(clock.instant()));
        return sameDay ? null : () -> new DomainRefusal(ErrorCode.UNMERGE_WINDOW_OVER);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Allowances allowances() {
        return clocks.allowances(clock.instant());
    }

    private static Supplier<DomainRefusal> accept(Standing standing) {
        Case c = standing.c;
        if (c.mayBeAcceptedBy(standing.holder(), standing.supervisor())) {
            return null;
        }
        return standing.holder() ? () -> new SupervisorMustAccept(c.number()) : NotAllowed::new;
    }

    private Supplier<DomainRefusal> referUpward(Standing standing) {
        if (!standing.holder()) {
            return NotAllowed::new;
        }
        if (standing.c.level().above().isEmpty()) {
            return NoLevelAbove::new;
        }
        return levelAbove.of(standing.c).isPresent() ? null : NoStationAbove::new;
    }

    private Supplier<DomainRefusal> reopen(Standing standing) {
        if (!standing.raiser() && !standing.supervisor()) {
            return NotAllowed::new;
        }
        if (!standing.c.endedByItself()) {
            return () -> new DomainRefusal(ErrorCode.NOTHING_TO_REOPEN);
        }
        return standing.c.mayBeReopenedAt(clock.instant()) ? null : ReopenWindowOver::new;
    }
}
