package org.gridwhistle.cases.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.gridwhistle.cases.AcceptReply;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.AddNote;
import org.gridwhistle.cases.AnswerSupervision;
import org.gridwhistle.cases.Arrive;
import org.gridwhistle.cases.AskRaiser;
import org.gridwhistle.cases.AssignDeputy;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ClaimCase;
import org.gridwhistle.cases.DecideExtension;
import org.gridwhistle.cases.DecideReturn;
import org.gridwhistle.cases.DecideSupervision;
import org.gridwhistle.cases.DecideSuspension;
import org.gridwhistle.cases.DeclineCase;
import org.gridwhistle.cases.DispatchCase;
import org.gridwhistle.cases.EvaluateCase;
import org.gridwhistle.cases.InvolveDepartments;
import org.gridwhistle.cases.MergeCase;
import org.gridwhistle.cases.ReferUpward;
import org.gridwhistle.cases.RefuseCase;
import org.gridwhistle.cases.ReleaseCase;
import org.gridwhistle.cases.ReopenCase;
import org.gridwhistle.cases.ReplyToCase;
import org.gridwhistle.cases.RequestExtension;
import org.gridwhistle.cases.RequestReturn;
import org.gridwhistle.cases.RequestSuspension;
import org.gridwhistle.cases.ResolveCase;
import org.gridwhistle.cases.ResumeCase;
import org.gridwhistle.cases.ReworkCase;
import org.gridwhistle.cases.SignAssignment;
import org.gridwhistle.cases.SupplementCase;
import org.gridwhistle.cases.UnmergeCase;
import org.gridwhistle.cases.UrgeHolder;
import org.gridwhistle.cases.WithdrawCase;
import org.springframework.stereotype.Component;

/** What each act on a case is told and does: one table, from which the contract's calls and the pages' forms serve. */
@Component
class CaseActs {

    private record Entry<B>(Class<B> body, BiFunction<Act, B, CaseView> doing) {

        CaseView perform(Act act, Object said) {
            return doing.apply(act, body.cast(said));
        }
    }

    private final Map<CaseAction, Entry<?>> entries = new EnumMap<>(CaseAction.class);

    CaseActs(Claiming claiming, Handling handling, Deciding deciding, Closing closing) {
        claiming.register(this);
        handling.register(this);
        deciding.register(this);
        closing.register(this);
    }

    private <B> void on(CaseAction action, Class<B> body, BiFunction<Act, B, CaseView> perform) {
        entries.put(action, new Entry<>(body, perform));
    }

    Class<?> bodyOf(CaseAction action) {
        return entries.get(action).body();
    }

    /** @param body null where nothing has to be said */
    CaseView perform(CaseAction action, Act act, Object body) {
        return entries.get(action).perform(act, body);
    }

    /** Acts until a deputy has the case. */
    @Component
    record Claiming(
            DispatchCase dispatch,
            AskRaiser ask,
            SupplementCase supplement,
            RefuseCase refuse,
            ClaimCase claim,
            DeclineCase decline,
            AssignDeputy assign,
            ReleaseCase release,
            WithdrawCase withdraw) {

        void register(CaseActs acts) {
            acts.on(
                    CaseAction.DISPATCH,
                    CaseBodies.DispatchBody.class,
                    (act, body) -> dispatch.dispatch(act, body.groupId(), body.reason()));
            acts.on(CaseAction.ASK_RAISER, CaseBodies.QuestionBody.class, (act, body) -> ask.ask(act, body.question()));
            acts.on(
                    CaseAction.SUPPLEMENT,
                    CaseBodies.TextBody.class,
                    (act, body) -> supplement.supplement(act, body.text()));
            acts.on(CaseAction.REFUSE, CaseBodies.ReasonBody.class, (act, body) -> refuse.refuse(act, body.reason()));
            acts.on(CaseAction.CLAIM, CaseBodies.NothingBody.class, (act, body) -> claim.claim(act));
            acts.on(
                    CaseAction.DECLINE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> decline.decline(act, body.reason()));
            acts.on(
                    CaseAction.ASSIGN,
                    CaseBodies.AssignBody.class,
                    (act, body) -> assign.assign(act, body.deputyId(), body.reason()));
            acts.on(
                    CaseAction.RELEASE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> release.release(act, body.reason()));
            acts.on(
                    CaseAction.WITHDRAW,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> withdraw.withdraw(act, body.reason()));
        }
    }

    /** Acts of whoever handles the case. */
    @Component
    record Handling(
            Arrive arrive,
            AddNote note,
            InvolveDepartments involve,
            SignAssignment sign,
            ReplyToCase reply,
            ResolveCase resolve,
            AcceptReply accept,
            ReworkCase rework,
            ReferUpward refer) {

        void register(CaseActs acts) {
            acts.on(
                    CaseAction.ARRIVE,
                    CaseBodies.ArriveBody.class,
                    (act, body) -> arrive.arrive(
                            act, body == null ? null : body.location(), body == null ? null : body.note()));
            acts.on(CaseAction.NOTE, CaseBodies.TextBody.class, (act, body) -> note.note(act, body.text()));
            acts.on(
                    CaseAction.INVOLVE_DEPARTMENTS,
                    CaseBodies.InvolveBody.class,
                    (act, body) -> involve.involve(
                            act, body.lead(), body.joint() == null ? List.of() : body.joint(), body.request()));
            acts.on(CaseAction.SIGN, CaseBodies.NothingBody.class, (act, body) -> sign.sign(act));
            acts.on(
                    CaseAction.REPLY,
                    CaseBodies.ResultBody.class,
                    (act, body) -> reply.reply(act, Results.of(body), body.text(), body.plannedFor()));
            acts.on(
                    CaseAction.RESOLVE,
                    CaseBodies.ResultBody.class,
                    (act, body) -> resolve.resolve(act, Results.of(body), body.text(), body.plannedFor()));
            acts.on(CaseAction.ACCEPT, CaseBodies.TextBody.class, (act, body) -> accept.accept(act, body.text()));
            acts.on(
                    CaseAction.REWORK,
                    CaseBodies.ReworkBody.class,
                    (act, body) -> rework.rework(act, body.reason(), body.departmentId()));
            acts.on(
                    CaseAction.REFER_UPWARD,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> refer.refer(act, body.reason()));
        }
    }

    /** What a holder asks for and a supervisor decides. */
    @Component
    record Deciding(
            RequestReturn requestReturn,
            DecideReturn decideReturn,
            RequestExtension requestExtension,
            DecideExtension decideExtension,
            RequestSuspension requestSuspension,
            DecideSuspension decideSuspension,
            ResumeCase resume,
            AnswerSupervision answerSupervision,
            DecideSupervision decideSupervision,
            MergeCase merge,
            UnmergeCase unmerge) {

        void register(CaseActs acts) {
            acts.on(
                    CaseAction.REQUEST_RETURN,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> requestReturn.request(act, body.reason()));
            acts.on(
                    CaseAction.DECIDE_RETURN,
                    CaseBodies.ReturnDecisionBody.class,
                    (act, body) -> decideReturn.decide(act, body.accept(), body.otherDepartmentId(), body.reason()));
            acts.on(
                    CaseAction.REQUEST_EXTENSION,
                    CaseBodies.ExtensionBody.class,
                    (act, body) -> requestExtension.request(act, body.days(), body.reason()));
            acts.on(
                    CaseAction.DECIDE_EXTENSION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideExtension.decide(act, body.accept(), body.reason()));
            acts.on(
                    CaseAction.REQUEST_SUSPENSION,
                    CaseBodies.SuspensionBody.class,
                    (act, body) ->
                            requestSuspension.request(act, body.reason(), Results.kept("reviewOn", body.reviewOn())));
            acts.on(
                    CaseAction.DECIDE_SUSPENSION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideSuspension.decide(act, body.accept(), body.reason()));
            acts.on(CaseAction.RESUME, CaseBodies.ReasonBody.class, (act, body) -> resume.resume(act, body.reason()));
            acts.on(
                    CaseAction.ANSWER_SUPERVISION,
                    CaseBodies.TextBody.class,
                    (act, body) -> answerSupervision.answer(act, body.text()));
            acts.on(
                    CaseAction.DECIDE_SUPERVISION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideSupervision.decide(act, body.accept(), body.reason()));
            acts.on(CaseAction.MERGE, CaseBodies.MergeBody.class, (act, body) -> merge.merge(act, body.into()));
            acts.on(
                    CaseAction.UNMERGE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> unmerge.unmerge(act, body.reason()));
        }
    }

    /** Acts of those who watch the case, and of those who raised it. */
    @Component
    record Closing(EvaluateCase evaluate, UrgeHolder urge, ReopenCase reopen) {

        void register(CaseActs acts) {
            acts.on(
                    CaseAction.EVALUATE,
                    CaseBodies.EvaluateBody.class,
                    (act, body) -> evaluate.evaluate(
                            act, body.result(), body.attitude(), body.text(), Results.residentOf(body)));
            acts.on(CaseAction.URGE, CaseBodies.TextBody.class, (act, body) -> urge.urge(act, body.text()));
            acts.on(CaseAction.REOPEN, CaseBodies.ReasonBody.class, (act, body) -> reopen.reopen(act, body.reason()));
        }
    }
}
