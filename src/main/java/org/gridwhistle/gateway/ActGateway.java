package org.gridwhistle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.ActWitness;
import org.gridwhistle.shared.Commands;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door of acts that come over HTTP. A request with an {@code Idempotency-Key} is done once: its answer is kept in
 * the act's own transaction and given again, so that a lost reply never makes a second case. Contract: api.md, idempotency.
 */
@Component
public class ActGateway {

    public static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_PATH = 200;
    private static final Runnable NOTHING = () -> {};

    private final Commands commands;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final List<ActWitness> witnesses;

    ActGateway(Commands commands, IdempotencyKeys keys, JsonMapper json, List<ActWitness> witnesses) {
        this.commands = commands;
        this.keys = keys;
        this.json = json;
        this.witnesses = witnesses;
    }

    /**
     * @param body what was asked, as parsed; null for an act without a body
     * @param type of the answer, to read a kept one back
     */
    public <T> ResponseEntity<T> perform(
            Caller caller, HttpServletRequest request, Object body, Class<T> type, Supplier<Answer<T>> act) {
        return perform(caller, request, body, type, NOTHING, act);
    }

    /** @param preparing what takes long and needs no transaction; not done for a request whose answer is there already */
    public <T> ResponseEntity<T> perform(
            Caller caller,
            HttpServletRequest request,
            Object body,
            Class<T> type,
            Runnable preparing,
            Supplier<Answer<T>> act) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            preparing.run();
            return respond(commands.run(() -> witnessed(act.get())));
        }
        return respond(once(caller, request.getMethod(), request.getRequestURI(), key, body, type, preparing, act));
    }

    /** The same for a form of the pages, whose key is a hidden field. */
    public <T> Answer<T> once(
            Caller caller,
            String method,
            String path,
            String key,
            Object body,
            Class<T> type,
            Supplier<Answer<T>> act) {
        return once(caller, method, path, key, body, type, NOTHING, act);
    }

    /** @param preparing what takes long and needs no transaction; not done for a request whose answer is there already */
    public <T> Answer<T> once(
            Caller caller,
            String method,
            String path,
            String key,
            Object body,
            Class<T> type,
            Runnable preparing,
            Supplier<Answer<T>> act) {
        if (path.length() > LONGEST_PATH) {
            // no such thing can exist, and the key's row could not name it
            throw new DomainRefusal(ErrorCode.NOT_FOUND, path);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new DomainRefusal(ErrorCode.INVALID_FIELD, KEY_HEADER);
        }
        var asked = new IdempotencyKeys.Asked(caller.id(), method, path, key, hash(body));
        var kept = keys.reserve(asked);
        if (kept.answer() != null) {
            var first = kept.answer();
            return new Answer<>(first.status(), json.readValue(first.body(), type), first.etag(), first.location());
        }
        try {
            preparing.run();
            return commands.run(() -> {
                Answer<T> answer = witnessed(act.get());
                keys.keep(asked, kept.lease(), answer, json.writeValueAsString(answer.body()));
                return answer;
            });
        } catch (RuntimeException refused) {
            // only successes are kept: a refused act may be tried again with the same key
            keys.free(asked, kept.lease());
            throw refused;
        }
    }

    private <T> Answer<T> witnessed(Answer<T> answer) {
        if (answer.location() != null) {
            witnesses.forEach(witness -> witness.creates(answer.location()));
        }
        return answer;
    }

    private static <T> ResponseEntity<T> respond(Answer<T> answer) {
        var response = ResponseEntity.status(answer.status());
        if (answer.etag() != null) {
            response.eTag(answer.etag());
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.body(answer.body());
    }

    private String hash(Object body) {
        byte[] text = body instanceof byte[] bytes
                ? bytes
                : json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
