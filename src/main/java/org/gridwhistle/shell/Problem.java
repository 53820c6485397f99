package org.gridwhistle.shell;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.gridwhistle.shared.ErrorCode;

/**
 * What went wrong, ready to be told: problem details (RFC 9457) to a program, a page to a person.
 *
 * @param instance the path that was asked for; null where it could not even be read
 * @param retryAfter null when waiting does not help
 * @param more further members, beside {@code code}
 */
record Problem(
        int status,
        ErrorCode code,
        String title,
        String detail,
        String instance,
        List<FieldError> errors,
        Duration retryAfter,
        Map<String, Object> more) {

    /** As it goes over the wire. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:gridwhistle:problem:" + code.name());
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (instance != null) {
            members.put("instance", instance);
        }
        members.put("code", code.name());
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        members.putAll(more);
        return members;
    }
}
