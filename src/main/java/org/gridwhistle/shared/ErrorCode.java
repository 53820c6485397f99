package org.gridwhistle.shared;

/**
 * Every refusal a caller can meet, stable for programs: the name is the {@code code} of the problem details.
 * The text for people stands in the bundles under {@code error.<NAME>}; {@code {0}…} are the refusal's arguments.
 */
public enum ErrorCode {
    // 400
    MALFORMED_REQUEST(Kind.MALFORMED),
    UNKNOWN_FIELD(Kind.MALFORMED),
    INVALID_FIELD(Kind.MALFORMED),
    INVALID_CURSOR(Kind.MALFORMED),
    // 401
    NOT_SIGNED_IN(Kind.NOT_SIGNED_IN),
    BAD_CREDENTIALS(Kind.NOT_SIGNED_IN),
    SECOND_FACTOR_REQUIRED(Kind.NOT_SIGNED_IN),
    BAD_CODE(Kind.NOT_SIGNED_IN),
    // 403
    NOT_ALLOWED(Kind.FORBIDDEN),
    OUTSIDE_YOUR_REGION(Kind.FORBIDDEN),
    PASSWORD_CHANGE_REQUIRED(Kind.FORBIDDEN),
    SECOND_FACTOR_SETUP_REQUIRED(Kind.FORBIDDEN),
    // 404
    NOT_FOUND(Kind.NOT_FOUND),
    // 405
    METHOD_NOT_ALLOWED(Kind.METHOD_NOT_ALLOWED),
    // 406
    NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE),
    // 409
    CASE_ALREADY_CLAIMED(Kind.CONFLICT),
    WRONG_STAGE(Kind.CONFLICT),
    ALREADY_DECLINED(Kind.CONFLICT),
    ALREADY_SIGNED(Kind.CONFLICT),
    NOT_SIGNED_YET(Kind.CONFLICT),
    NOTHING_TO_DECIDE(Kind.CONFLICT),
    NO_SUPERVISION_OPEN(Kind.CONFLICT),
    ALREADY_EVALUATED(Kind.CONFLICT),
    POLICY_PUBLISHED(Kind.CONFLICT),
    CASE_BUSY(Kind.CONFLICT),
    IDEMPOTENCY_IN_PROGRESS(Kind.CONFLICT),
    NOTHING_TO_CONFIRM(Kind.CONFLICT),
    // 412
    VERSION_STALE(Kind.STALE),
    // 413
    TOO_LARGE(Kind.TOO_LARGE),
    // 415
    UNSUPPORTED_TYPE(Kind.UNSUPPORTED_TYPE),
    // 422
    IDEMPOTENCY_KEY_REUSED(Kind.RULE),
    UNKNOWN_REGION(Kind.RULE),
    UNKNOWN_CATEGORY(Kind.RULE),
    UNKNOWN_GROUP(Kind.RULE),
    UNKNOWN_DEPUTY(Kind.RULE),
    UNKNOWN_DEPARTMENT(Kind.RULE),
    DEPUTY_NOT_IN_GROUP(Kind.RULE),
    SAME_DEPARTMENT_TWICE(Kind.RULE),
    JOINT_REPLIES_OUTSTANDING(Kind.RULE),
    NO_QUESTION_OPEN(Kind.RULE),
    QUESTION_STILL_OPEN(Kind.RULE),
    REOPEN_WINDOW_OVER(Kind.RULE),
    NOTHING_TO_REOPEN(Kind.RULE),
    ALREADY_AT_TOP_LEVEL(Kind.RULE),
    NO_STATION_ABOVE(Kind.RULE),
    SUPERVISOR_MUST_ACCEPT(Kind.RULE),
    REQUEST_PENDING(Kind.RULE),
    RETURN_WINDOW_OVER(Kind.RULE),
    RETURN_USED_UP(Kind.RULE),
    EXTENSION_TOO_LATE(Kind.RULE),
    EXTENSION_USED_UP(Kind.RULE),
    EXTENSION_TOO_LONG(Kind.RULE),
    REVIEW_DATE_PAST(Kind.RULE),
    CANNOT_MERGE_INTO(Kind.RULE),
    UNMERGE_WINDOW_OVER(Kind.RULE),
    RESULT_NOT_THERE_YET(Kind.RULE),
    NO_RESIDENT(Kind.RULE),
    ATTACHMENT_UNREADABLE(Kind.RULE),
    PICTURE_TOO_LARGE(Kind.RULE),
    PDF_NOT_PLAIN(Kind.RULE),
    TOO_MANY_ATTACHMENTS(Kind.RULE),
    IMPORT_REJECTED(Kind.RULE),
    UNKNOWN_POLICY(Kind.RULE),
    POLICY_VERSION_TAKEN(Kind.RULE),
    POLICY_REJECTED(Kind.RULE),
    CALENDAR_REJECTED(Kind.RULE),
    CALENDAR_YEAR_OVER(Kind.RULE),
    CLOSING_OVERLAPS(Kind.RULE),
    CLOCK_BACKWARDS(Kind.RULE),
    CLOCK_TOO_FAR(Kind.RULE),
    USERNAME_TAKEN(Kind.RULE),
    ADMINISTRATORS_MUST_DIFFER(Kind.RULE),
    ADMINISTRATOR_HANDLES_NO_CASES(Kind.RULE),
    PASSWORD_REFUSED(Kind.RULE),
    WRONG_PASSWORD(Kind.RULE),
    OWN_ACCOUNT(Kind.RULE),
    SECOND_FACTOR_MANDATORY(Kind.RULE),
    SETUP_SECRET_WRONG(Kind.RULE),
    // 429
    TOO_MANY_REQUESTS(Kind.TOO_MANY),
    ATTACHMENTS_BUSY(Kind.TOO_MANY),
    // 500
    INTERNAL_ERROR(Kind.INTERNAL),
    // 503
    UNAVAILABLE(Kind.UNAVAILABLE);

    /** How a refusal reads over HTTP. */
    public enum Kind {
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED_TYPE(415),
        RULE(422),
        TOO_MANY(429),
        INTERNAL(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the sentence for people, in the message bundles. */
    public String textKey() {
        return "error." + name();
    }
}
