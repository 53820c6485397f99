package org.gridwhistle.shell.web.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.ChangePassword;
import org.gridwhistle.identity.EndOwnSignIn;
import org.gridwhistle.identity.OwnAccountQueries;
import org.gridwhistle.identity.OwnAccountQueries.SecondFactorState;
import org.gridwhistle.identity.OwnSignIn;
import org.gridwhistle.identity.RemoveSecondFactor;
import org.gridwhistle.identity.SetUpSecondFactor;
import org.gridwhistle.identity.SetUpSecondFactor.NewSecret;
import org.gridwhistle.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * One's own password, second factor and sign-ins. What changes how one gets in asks for the password again and ends every
 * session and token, the present one too. Neither a password nor a secret is kept for a repeated request.
 */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Own account")
class OwnAccountController {

    private static final String BEARER = "Bearer ";

    record PasswordChangeBody(
            @NotNull @Size(min = 1, max = 200) String currentPassword,
            @NotNull @Size(min = 1, max = 200) String newPassword,

            @Schema(description = "Of the second factor, where the account has one") @Size(max = 64)
            String code) {}

    record AgainBody(
            @NotNull @Size(min = 1, max = 200) String password,

            @Schema(description = "Of the second factor, where the account has one") @Size(max = 64)
            String code) {}

    record CodeBody(@NotBlank @Size(max = 64) String code) {}

    /** To be shown once: each signs in once where the app is not at hand. */
    record RecoveryCodes(List<String> recoveryCodes) {}

    record OwnSignInView(
            String id,
            OwnSignIn.Kind kind,
            OffsetDateTime since,
            OffsetDateTime lastSeenAt,
            OffsetDateTime expiresAt,
            String address,
            String agent,
            boolean current) {}

    private final ActGateway gateway;
    private final OwnAccountQueries queries;
    private final ChangePassword changePassword;
    private final EndOwnSignIn endOwnSignIn;
    private final SetUpSecondFactor setUpSecondFactor;
    private final RemoveSecondFactor removeSecondFactor;
    private final Clock clock;

    OwnAccountController(
            ActGateway gateway,
            OwnAccountQueries queries,
            ChangePassword changePassword,
            EndOwnSignIn endOwnSignIn,
            SetUpSecondFactor setUpSecondFactor,
            RemoveSecondFactor removeSecondFactor,
            Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.changePassword = changePassword;
        this.endOwnSignIn = endOwnSignIn;
        this.setUpSecondFactor = setUpSecondFactor;
        this.removeSecondFactor = removeSecondFactor;
        this.clock = clock;
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes one's own password; one signs in anew with it.")
    ResponseEntity<Void> changePassword(
            Caller caller, HttpServletRequest request, @Valid @RequestBody PasswordChangeBody body) {
        return act(
                caller,
                request,
                () -> changePassword.change(caller, body.currentPassword(), body.code(), body.newPassword()));
    }

    @GetMapping("/sessions")
    @Operation(summary = "Where one is signed in: browsers and tokens, latest first.")
    Page<OwnSignInView> sessions(Caller caller, HttpServletRequest request) {
        return new Page<>(queries.signIns(caller, null, token(request)), null).map(this::view);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends one of them.")
    void end(Caller caller, @PathVariable String id) {
        endOwnSignIn.end(caller, id);
    }

    @GetMapping("/second-factor")
    @Operation(summary = "How it stands with one's second factor.")
    SecondFactorState secondFactor(Caller caller) {
        return queries.secondFactor(caller);
    }

    @PostMapping("/second-factor")
    @Operation(summary = "Begins to bind an authenticator app (RFC 6238); it counts once its first code is confirmed.")
    NewSecret begin(Caller caller, @Valid @RequestBody AgainBody body) {
        return setUpSecondFactor.begin(caller, body.password(), body.code());
    }

    @PostMapping("/second-factor/confirm")
    @Operation(summary = "Confirms the app with its first code and answers the recovery codes, once.")
    RecoveryCodes confirm(Caller caller, @Valid @RequestBody CodeBody body) {
        return new RecoveryCodes(setUpSecondFactor.confirm(caller, body.code()));
    }

    @PostMapping("/second-factor/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Goes back to the password alone, where the role lets one.")
    ResponseEntity<Void> remove(Caller caller, HttpServletRequest request, @Valid @RequestBody AgainBody body) {
        return act(caller, request, () -> removeSecondFactor.remove(caller, body.password(), body.code()));
    }

    /** The body is not part of what a key stands for: not even a hash of a password may be kept. */
    private ResponseEntity<Void> act(Caller caller, HttpServletRequest request, Runnable act) {
        return gateway.perform(caller, request, null, Void.class, () -> {
            act.run();
            return new Answer<>(HttpStatus.NO_CONTENT.value(), null, null, null);
        });
    }

    private OwnSignInView view(OwnSignIn signIn) {
        return new OwnSignInView(
                signIn.id(),
                signIn.kind(),
                offset(signIn.since()),
                offset(signIn.lastSeenAt()),
                offset(signIn.expiresAt()),
                signIn.address(),
                signIn.agent(),
                signIn.current());
    }

    private OffsetDateTime offset(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static String token(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null || authorization.length() < BEARER.length()
                ? null
                : authorization.substring(BEARER.length()).strip();
    }
}
