package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.gridwhistle.shared.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The one place where a refusal or failure becomes an answer. Whatever a caller sends, it gets the code of the contract
 * and a sentence; the details of a failure go to the log alone.
 */
@ControllerAdvice
@Order(0)
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Problems problems;
    private final ProblemAnswers answers;

    ErrorAdvice(Problems problems, ProblemAnswers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(DomainRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(problems.of(refusal, request), request, response);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException failure, HttpServletRequest request, HttpServletResponse response) {
        if (!(failure.getCause() instanceof JacksonException cause)
                || cause.getPath().isEmpty()) {
            return answer(ErrorCode.MALFORMED_REQUEST, request, response);
        }
        String field = cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        field = field.startsWith(".") ? field.substring(1) : field;
        return cause instanceof UnrecognizedPropertyException
                ? answerField(ErrorCode.UNKNOWN_FIELD, field, "UNKNOWN_FIELD", request, response)
                : answerField(ErrorCode.INVALID_FIELD, field, "TYPE_MISMATCH", request, response);
    }

    @ExceptionHandler
    Object invalid(BindException failure, HttpServletRequest request, HttpServletResponse response) {
        return answerInvalid(fieldErrors(failure.getBindingResult()), request, response);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException failure, HttpServletRequest request, HttpServletResponse response) {
        var errors = new ArrayList<FieldError>();
        for (var parameter : failure.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors bean) {
                errors.addAll(fieldErrors(bean));
            } else {
                parameter
                        .getResolvableErrors()
                        .forEach(error -> errors.add(new FieldError(
                                parameter.getMethodParameter().getParameterName(),
                                code(error.getCodes() == null ? null : error.getCodes()[error.getCodes().length - 1]),
                                error.getDefaultMessage())));
            }
        }
        return answerInvalid(errors, request, response);
    }

    @ExceptionHandler
    Object invalid(ConstraintViolationException failure, HttpServletRequest request, HttpServletResponse response) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        lastOf(violation.getPropertyPath().toString()),
                        code(violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        violation.getMessage()))
                .toList();
        return answerInvalid(errors, request, response);
    }

    @ExceptionHandler
    Object mistyped(TypeMismatchException failure, HttpServletRequest request, HttpServletResponse response) {
        return answerField(ErrorCode.INVALID_FIELD, failure.getPropertyName(), "TYPE_MISMATCH", request, response);
    }

    @ExceptionHandler
    Object missing(MissingRequestValueException failure, HttpServletRequest request, HttpServletResponse response) {
        String field = nameOf(failure);
        return answerField(ErrorCode.INVALID_FIELD, field, "MISSING", request, response);
    }

    private static String nameOf(MissingRequestValueException failure) {
        if (failure instanceof MissingServletRequestParameterException parameter) {
            return parameter.getParameterName();
        }
        if (failure instanceof MissingRequestHeaderException header) {
            return header.getHeaderName();
        }
        return failure instanceof MissingPathVariableException variable ? variable.getVariableName() : "";
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestPartException failure, HttpServletRequest request, HttpServletResponse response) {
        return answerField(ErrorCode.INVALID_FIELD, failure.getRequestPartName(), "MISSING", request, response);
    }

    /** A query string or form that cannot be decoded; the container notices when it is first read. */
    @ExceptionHandler
    Object undecodable(InvalidParameterException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(codeFor(HttpStatusCode.valueOf(failure.getErrorCode())), request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(ErrorCode.TOO_LARGE, request, response);
    }

    @ExceptionHandler
    Object badMultipart(MultipartException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(ErrorCode.MALFORMED_REQUEST, request, response);
    }

    @ExceptionHandler
    Object notSignedIn(AuthenticationException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(ErrorCode.NOT_SIGNED_IN, request, response);
    }

    @ExceptionHandler
    Object notAllowed(AccessDeniedException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(ErrorCode.NOT_ALLOWED, request, response);
    }

    @ExceptionHandler
    Object collided(ConcurrencyFailureException failure, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{} {} collided with another request", request.getMethod(), request.getRequestURI(), failure);
        return answer(ErrorCode.CASE_BUSY, request, response);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    Object unavailable(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        log.error("{} {} found no database", request.getMethod(), request.getRequestURI(), failure);
        return answer(ErrorCode.UNAVAILABLE, request, response);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        log.debug("the caller went away", failure);
    }

    /** Everything else: what the framework refuses carries its status, and the rest is our fault. */
    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            // whatever the caller accepts, it is told why in the one form there is
            response.setStatus(ErrorCode.NOT_ACCEPTABLE.kind().status());
        }
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(codeFor(refusal.getStatusCode()), request, response);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(ErrorCode.INTERNAL_ERROR, request, response);
    }

    static ErrorCode codeFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> ErrorCode.NOT_SIGNED_IN;
            case 403 -> ErrorCode.NOT_ALLOWED;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 409 -> ErrorCode.CASE_BUSY;
            case 412 -> ErrorCode.VERSION_STALE;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_TYPE;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.is4xxClientError() ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL_ERROR;
        };
    }

    private Object answer(ErrorCode code, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(problems.of(code, List.of(), request), request, response);
    }

    private Object answerField(
            ErrorCode code, String field, String reason, HttpServletRequest request, HttpServletResponse response) {
        var error = new FieldError(field, reason, "field." + reason);
        return answers.answer(problems.of(code, List.of(error), request, field), request, response);
    }

    private Object answerInvalid(List<FieldError> errors, HttpServletRequest request, HttpServletResponse response) {
        String fields = errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        return answers.answer(problems.of(ErrorCode.INVALID_FIELD, errors, request, fields), request, response);
    }

    private static List<FieldError> fieldErrors(Errors errors) {
        var all = new ArrayList<FieldError>();
        errors.getFieldErrors()
                .forEach(error -> all.add(
                        error.isBindingFailure()
                                ? new FieldError(error.getField(), "TYPE_MISMATCH", "field.TYPE_MISMATCH")
                                : new FieldError(error.getField(), code(error.getCode()), error.getDefaultMessage())));
        errors.getGlobalErrors()
                .forEach(error -> all.add(
                        new FieldError(error.getObjectName(), code(error.getCode()), error.getDefaultMessage())));
        return all;
    }

    /** NotBlank becomes NOT_BLANK. */
    private static String code(String constraint) {
        return constraint == null
                ? "INVALID"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
