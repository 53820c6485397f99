package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.gridwhistle.identity.Origin;
import org.springframework.http.HttpHeaders;

/** Where somebody signs in from, as far as the request tells. */
record SignInDetails(String address, String device, String agent) implements Serializable {

    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(
                request.getRemoteAddr(), KnownDevice.of(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    Origin origin() {
        return new Origin(address, device, agent);
    }
}
