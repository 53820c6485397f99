package org.gridwhistle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.http.HttpHeaders;

/** Reads the version that a caller has seen and wants to act on. */
public final class IfMatch {

    private IfMatch() {}

    /** @return null when the request names none, or any */
    public static Integer version(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.equals("*")) {
            return null;
        }
        String plain = given.strip().replace("W/", "").replace("\"", "");
        try {
            return Integer.valueOf(plain);
        } catch (NumberFormatException notAVersion) {
            throw new DomainRefusal(ErrorCode.INVALID_FIELD, HttpHeaders.IF_MATCH);
        }
    }
}
