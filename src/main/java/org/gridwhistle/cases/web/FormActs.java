package org.gridwhistle.cases.web;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gridwhistle.attachment.ReceiveFiles;
import org.gridwhistle.attachment.ReceivedFiles;
import org.gridwhistle.attachment.Upload;
import org.gridwhistle.cases.AcceptReply;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.AddNote;
import org.gridwhistle.cases.AnswerSupervision;
import org.gridwhistle.cases.Arrive;
import org.gridwhistle.cases.AskRaiser;
import org.gridwhistle.cases.AssignDeputy;
import org.gridwhistle.cases.AttachToCase;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseQueries;
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
import org.gridwhistle.cases.RaiseCase;
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
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acts that come from a form of the pages: the fields are read and checked as the HTTP contract's body of the same act,
 * so that both ways in obey the same rules.
 */
@Component
class FormActs {

    /** Hidden field of every form: the act is done once, however often it is sent. */
    static final String ONCE = "once";

    private record Form<B>(Class<B> body, BiFunction<Act, B, CaseView> perform) {}

    /** What was filled in together with the photos that came along, to know a request that comes again. */
    private record Sent(Object body, List<ReceivedFiles.Sent> photos) {}

    private final Map<CaseAction, Form<?>> forms = new HashMap<>();
    private final ActGateway gateway;
    private final Commands commands;
    private final JsonMapper json;
    private final Validator validator;
    private final RaiseCase raiseCase;
    private final AttachToCase attachToCase;
    private final ReceiveFiles receiveFiles;
    private final CaseQueries queries;

    FormActs(
            ActGateway gateway,
            Commands commands,
            JsonMapper json,
            Validator validator,
            RaiseCase raiseCase,
            AttachToCase attachToCase,
            ReceiveFiles receiveFiles,
            CaseQueries queries,
            Claiming claiming,
            Handling handling,
            Deciding deciding,
            Closing closing) {
        this.gateway = gateway;
        this.commands = commands;
        this.json = json;
        this.validator = validator;
        this.raiseCase = raiseCase;
        this.attachToCase = attachToCase;
        this.receiveFiles = receiveFiles;
        this.queries = queries;
        claiming.register(this);
        handling.register(this);
        deciding.register(this);
        closing.register(this);
    }

    private <B> void on(CaseAction action, Class<B> body, BiFunction<Act, B, CaseView> perform) {
        forms.put(action, new Form<>(body, perform));
    }

    /**
     * @param fields of the form; blank ones count as not given
     * @param photos that go with the act; they are added before it, and not at all when it is refused
     * @throws DomainRefusal the act's own, or INVALID_FIELD with the fields that are wrong
     */
    CaseView perform(
            Caller caller,
            String number,
            CaseAction action,
            MultiValueMap<String, String> fields,
            List<Upload> photos) {
        return perform(new Act(number, caller), forms.get(action), fields, photos);
    }

    private <B> CaseView perform(Act act, Form<B> form, MultiValueMap<String, String> fields, List<Upload> photos) {
        B body = read(form.body(), fields);
        try (var received = receiveFiles.receive(photos)) {
            return once(
                    act.caller(), "/cases/" + act.number(), fields, body, received, cleaningFor(act, received), () -> {
                        attachToCase.attach(act, received.files());
                        return form.perform().apply(act, body);
                    });
        }
    }

    /** Adds photos and nothing else. */
    void attach(Caller caller, String number, MultiValueMap<String, String> fields, List<Upload> photos) {
        if (photos.isEmpty()) {
            throw invalid(List.of(new DomainRefusal.FieldError(Photos.FIELD, "MISSING", "field.MISSING")));
        }
        var act = new Act(number, caller);
        try (var received = receiveFiles.receive(photos)) {
            once(caller, "/cases/" + number, fields, Photos.FIELD, received, cleaningFor(act, received), () -> {
                attachToCase.attach(act, received.files());
                return queries.get(number, caller);
            });
        }
    }

    /** Whoever takes no part in the case cannot make the server decode pictures. */
    private Runnable cleaningFor(Act act, ReceivedFiles received) {
        return () -> {
            if (!received.isEmpty()) {
                queries.requirePart(act.number(), act.caller());
                received.clean();
            }
        };
    }

    private CaseView once(
            Caller caller,
            String path,
            MultiValueMap<String, String> fields,
            Object body,
            ReceivedFiles received,
            Runnable cleaning,
            Supplier<CaseView> act) {
        String once = fields.getFirst(ONCE);
        if (once == null || once.isBlank()) {
            cleaning.run();
            return commands.run(act);
        }
        Object sent = received.isEmpty() ? body : new Sent(body, received.sent());
        return gateway.once(caller, "FORM", path, once, sent, CaseView.class, cleaning, () -> {
                    var view = act.get();
                    return Answer.ok(view, String.valueOf(view.version()));
                })
                .body();
    }

    /** Raises a case; its place and its resident have their parts as fields of their own. */
    CaseView raise(Caller caller, MultiValueMap<String, String> fields, List<Upload> photos) {
        var body = read(CaseBodies.RaiseBody.class, fields);
        var report = new RaiseCase.Report(
                body.title(),
                body.description(),
                body.urgency(),
                body.categoryCode(),
                body.regionCode(),
                body.location(),
                body.resident(),
                body.source(),
                null);
        try (var received = receiveFiles.receive(photos)) {
            return once(caller, "/cases", fields, body, received, received::clean, () -> {
                var raised = raiseCase.raise(caller, report);
                attachToCase.attach(new Act(raised.number(), caller), received.files());
                return raised;
            });
        }
    }

    private <B> B read(Class<B> type, MultiValueMap<String, String> fields) {
        try {
            return checked(json.treeToValue(tree(type, fields), type));
        } catch (JacksonException unreadable) {
            var path = unreadable.getPath();
            String field = path.isEmpty() ? "" : path.get(path.size() - 1).getPropertyName();
            throw invalid(List.of(new DomainRefusal.FieldError(field, "INVALID", field)));
        }
    }

    private ObjectNode tree(Class<?> type, MultiValueMap<String, String> fields) {
        var tree = json.createObjectNode();
        for (var component : type.getRecordComponents()) {
            var given = fields.getOrDefault(component.getName(), List.of()).stream()
                    .filter(text -> text != null && !text.isBlank())
                    .toList();
            if (component.getType().isRecord()) {
                var parts = tree(component.getType(), fields);
                if (!parts.isEmpty()) {
                    tree.set(component.getName(), parts);
                }
            } else if (component.getType() == List.class) {
                var list = tree.putArray(component.getName());
                given.forEach(list::add);
            } else if (!given.isEmpty()) {
                tree.put(component.getName(), given.get(0).strip());
            }
        }
        return tree;
    }

    private <B> B checked(B body) {
        var wrong = validator.validate(body).stream()
                .map(violation -> new DomainRefusal.FieldError(
                        violation.getPropertyPath().toString(),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        violation.getMessage()))
                .toList();
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return body;
    }

    private static DomainRefusal invalid(List<DomainRefusal.FieldError> wrong) {
        return new DomainRefusal(ErrorCode.INVALID_FIELD, wrong, wrong.get(0).field());
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

        void register(FormActs forms) {
            forms.on(
                    CaseAction.DISPATCH,
                    CaseBodies.DispatchBody.class,
                    (act, body) -> dispatch.dispatch(act, body.groupId(), body.reason()));
            forms.on(
                    CaseAction.ASK_RAISER, CaseBodies.QuestionBody.class, (act, body) -> ask.ask(act, body.question()));
            forms.on(
                    CaseAction.SUPPLEMENT,
                    CaseBodies.TextBody.class,
                    (act, body) -> supplement.supplement(act, body.text()));
            forms.on(CaseAction.REFUSE, CaseBodies.ReasonBody.class, (act, body) -> refuse.refuse(act, body.reason()));
            forms.on(CaseAction.CLAIM, CaseBodies.NothingBody.class, (act, body) -> claim.claim(act));
            forms.on(
                    CaseAction.DECLINE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> decline.decline(act, body.reason()));
            forms.on(
                    CaseAction.ASSIGN,
                    CaseBodies.AssignBody.class,
                    (act, body) -> assign.assign(act, body.deputyId(), body.reason()));
            forms.on(
                    CaseAction.RELEASE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> release.release(act, body.reason()));
            forms.on(
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

        void register(FormActs forms) {
            forms.on(
                    CaseAction.ARRIVE,
                    CaseBodies.ArriveBody.class,
                    (act, body) -> arrive.arrive(act, body.location(), body.note()));
            forms.on(CaseAction.NOTE, CaseBodies.TextBody.class, (act, body) -> note.note(act, body.text()));
            forms.on(
                    CaseAction.INVOLVE_DEPARTMENTS,
                    CaseBodies.InvolveBody.class,
                    (act, body) -> involve.involve(act, body.lead(), body.joint(), body.request()));
            forms.on(CaseAction.SIGN, CaseBodies.NothingBody.class, (act, body) -> sign.sign(act));
            forms.on(
                    CaseAction.REPLY,
                    CaseBodies.ResultBody.class,
                    (act, body) -> reply.reply(act, Results.of(body), body.text(), body.plannedFor()));
            forms.on(
                    CaseAction.RESOLVE,
                    CaseBodies.ResultBody.class,
                    (act, body) -> resolve.resolve(act, Results.of(body), body.text(), body.plannedFor()));
            forms.on(CaseAction.ACCEPT, CaseBodies.TextBody.class, (act, body) -> accept.accept(act, body.text()));
            forms.on(
                    CaseAction.REWORK,
                    CaseBodies.ReworkBody.class,
                    (act, body) -> rework.rework(act, body.reason(), body.departmentId()));
            forms.on(
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

        void register(FormActs forms) {
            forms.on(
                    CaseAction.REQUEST_RETURN,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> requestReturn.request(act, body.reason()));
            forms.on(
                    CaseAction.DECIDE_RETURN,
                    CaseBodies.ReturnDecisionBody.class,
                    (act, body) -> decideReturn.decide(act, body.accept(), body.otherDepartmentId(), body.reason()));
            forms.on(
                    CaseAction.REQUEST_EXTENSION,
                    CaseBodies.ExtensionBody.class,
                    (act, body) -> requestExtension.request(act, body.days(), body.reason()));
            forms.on(
                    CaseAction.DECIDE_EXTENSION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideExtension.decide(act, body.accept(), body.reason()));
            forms.on(
                    CaseAction.REQUEST_SUSPENSION,
                    CaseBodies.SuspensionBody.class,
                    (act, body) ->
                            requestSuspension.request(act, body.reason(), Results.kept("reviewOn", body.reviewOn())));
            forms.on(
                    CaseAction.DECIDE_SUSPENSION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideSuspension.decide(act, body.accept(), body.reason()));
            forms.on(CaseAction.RESUME, CaseBodies.ReasonBody.class, (act, body) -> resume.resume(act, body.reason()));
            forms.on(
                    CaseAction.ANSWER_SUPERVISION,
                    CaseBodies.TextBody.class,
                    (act, body) -> answerSupervision.answer(act, body.text()));
            forms.on(
                    CaseAction.DECIDE_SUPERVISION,
                    CaseBodies.DecisionBody.class,
                    (act, body) -> decideSupervision.decide(act, body.accept(), body.reason()));
            forms.on(CaseAction.MERGE, CaseBodies.MergeBody.class, (act, body) -> merge.merge(act, body.into()));
            forms.on(
                    CaseAction.UNMERGE,
                    CaseBodies.ReasonBody.class,
                    (act, body) -> unmerge.unmerge(act, body.reason()));
        }
    }

    /** Acts of those who watch the case, and of those who raised it. */
    @Component
    record Closing(EvaluateCase evaluate, UrgeHolder urge, ReopenCase reopen) {

        void register(FormActs forms) {
            forms.on(
                    CaseAction.EVALUATE,
                    CaseBodies.EvaluateBody.class,
                    (act, body) -> evaluate.evaluate(
                            act, body.result(), body.attitude(), body.text(), Results.residentOf(body)));
            forms.on(CaseAction.URGE, CaseBodies.TextBody.class, (act, body) -> urge.urge(act, body.text()));
            forms.on(CaseAction.REOPEN, CaseBodies.ReasonBody.class, (act, body) -> reopen.reopen(act, body.reason()));
        }
    }
}
