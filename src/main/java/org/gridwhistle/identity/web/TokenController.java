package org.gridwhistle.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.identity.Origin;
import org.gridwhistle.identity.Role;
import org.gridwhistle.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    record Credentials(
            @NotBlank @Size(max = 64) String username,
            @NotNull @Size(min = 1, max = 200) String password,

            @Schema(description = "Of the second factor, where the account has one") @Size(max = 64)
            String code) {}

    record TokenView(String token, OffsetDateTime expiresAt, List<Role> roles) {}

    private final Tokens tokens;
    private final Clock clock;

    TokenController(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TokenView issue(@Validated @RequestBody Credentials credentials, HttpServletRequest request) {
        var origin = new Origin(request.getRemoteAddr(), null, request.getHeader(HttpHeaders.USER_AGENT));
        var issued = tokens.issue(credentials.username(), credentials.password(), credentials.code(), origin);
        return new TokenView(
                issued.token(),
                issued.expiresAt().atZone(clock.getZone()).toOffsetDateTime(),
                issued.roles().stream().sorted().toList());
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        tokens.end(authorization.substring("Bearer ".length()).strip());
    }
}
