package org.gridwhistle.cases.web;

import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.gridwhistle.attachment.ReceiveFiles;
import org.gridwhistle.attachment.ReceivedFiles;
import org.gridwhistle.attachment.Upload;
import org.gridwhistle.cases.Act;
import org.gridwhistle.cases.AttachToCase;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.RaiseCase;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
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

    /** Whoever presses twice sees only what the second press is answered, and that is what came of the first. */
    private static final RetryTemplate UNTIL_THE_FIRST_IS_DONE = new RetryTemplate(RetryPolicy.builder()
            .predicate(refused ->
                    refused instanceof DomainRefusal refusal && refusal.code() == ErrorCode.IDEMPOTENCY_IN_PROGRESS)
            .delay(Duration.ofMillis(100))
            .maxRetries(100)
            .build());

    /** What was filled in together with the photos that came along, to know a request that comes again. */
    private record Sent(Object body, List<ReceivedFiles.Sent> photos) {}

    private final CaseActs acts;
    private final ActGateway gateway;
    private final Commands commands;
    private final JsonMapper json;
    private final Validator validator;
    private final RaiseCase raiseCase;
    private final AttachToCase attachToCase;
    private final ReceiveFiles receiveFiles;
    private final CaseQueries queries;

    FormActs(
            CaseActs acts,
            ActGateway gateway,
            Commands commands,
            JsonMapper json,
            Validator validator,
            RaiseCase raiseCase,
            AttachToCase attachToCase,
            ReceiveFiles receiveFiles,
            CaseQueries queries) {
        this.acts = acts;
        this.gateway = gateway;
        this.commands = commands;
        this.json = json;
        this.validator = validator;
        this.raiseCase = raiseCase;
        this.attachToCase = attachToCase;
        this.receiveFiles = receiveFiles;
        this.queries = queries;
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
        var act = new Act(number, caller);
        var body = read(acts.bodyOf(action), fields);
        try (var received = receiveFiles.receive(photos)) {
            return once(caller, "/cases/" + number, fields, body, received, cleaningFor(act, received), () -> {
                attachToCase.attach(act, received.files());
                return acts.perform(action, act, body);
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
        return UNTIL_THE_FIRST_IS_DONE.invoke(
                () -> gateway.once(caller, "FORM", path, once, sent, CaseView.class, cleaning, () -> {
                            var view = act.get();
                            return Answer.ok(view, String.valueOf(view.version()));
                        })
                        .body());
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
}
