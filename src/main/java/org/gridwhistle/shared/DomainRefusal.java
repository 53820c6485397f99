package org.gridwhistle.shared;

import java.util.List;

/**
 * The product says no, and says why: a stable {@link ErrorCode} and the arguments of its sentence.
 * Each rule has its own subclass named after the fact ({@code CaseAlreadyClaimed}); nothing else is thrown for a refused act.
 */
public class DomainRefusal extends RuntimeException {

    /** One field of a request that was wrong; {@code code} is stable, {@code message} a text key or sentence. */
    public record FieldError(String field, String code, String message) {}

    private final transient ErrorCode code;
    private final transient Object[] arguments;
    private final transient List<FieldError> fieldErrors;

    public DomainRefusal(ErrorCode code, Object... arguments) {
        this(code, List.of(), arguments);
    }

    public DomainRefusal(ErrorCode code, List<FieldError> fieldErrors, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public ErrorCode code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
