package org.gridwhistle.shell.web.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.function.Supplier;
import org.gridwhistle.gateway.ActGateway;
import org.gridwhistle.gateway.Answer;
import org.gridwhistle.identity.AccountFilter;
import org.gridwhistle.identity.AccountQueries;
import org.gridwhistle.identity.AccountView;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.ChangeRoles;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.identity.OpenAccount;
import org.gridwhistle.identity.ResetPassword;
import org.gridwhistle.identity.ResetSecondFactor;
import org.gridwhistle.identity.Role;
import org.gridwhistle.identity.SignOutAccount;
import org.gridwhistle.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and roles, the security administrator's alone; every effect reaches sessions and tokens within seconds. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountController {

    /** What a user name may be made of: whatever a keyboard has, nothing that looks like a path or a mark-up. */
    static final String USERNAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}";

    record NewAccountBody(
            @NotNull @Pattern(regexp = USERNAME) @Schema(example = "zhang.san")
            String username,

            @NotBlank @Size(max = 64) @Schema(example = "张三")
            String name,

            @Size(max = 15) @Schema(description = "Full code; administrators may do without")
            String regionCode,

            @NotEmpty Set<@NotNull Role> roles) {}

    record RolesBody(@NotEmpty Set<@NotNull Role> roles) {}

    /** An account with the password for its next sign-in, which is said once: a repeated request answers without it. */
    record AccountWithPassword(AccountView account, String oneTimePassword) {}

    record AccountCount(long count) {}

    private final ActGateway gateway;
    private final AccountQueries queries;
    private final OpenAccount openAccount;
    private final EnableAccount enableAccount;
    private final ChangeRoles changeRoles;
    private final ResetPassword resetPassword;
    private final ResetSecondFactor resetSecondFactor;
    private final SignOutAccount signOutAccount;

    AccountController(
            ActGateway gateway,
            AccountQueries queries,
            OpenAccount openAccount,
            EnableAccount enableAccount,
            ChangeRoles changeRoles,
            ResetPassword resetPassword,
            ResetSecondFactor resetSecondFactor,
            SignOutAccount signOutAccount) {
        this.gateway = gateway;
        this.queries = queries;
        this.openAccount = openAccount;
        this.enableAccount = enableAccount;
        this.changeRoles = changeRoles;
        this.resetPassword = resetPassword;
        this.resetSecondFactor = resetSecondFactor;
        this.signOutAccount = signOutAccount;
    }

    @GetMapping
    @Operation(summary = "Accounts, by id; q is a part of user name or name.")
    Page<AccountView> list(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) Boolean enabled,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.list(caller, new AccountFilter(q, role, enabled), cursor, limit);
    }

    @GetMapping("/count")
    @Operation(summary = "How many accounts the same filters find.")
    AccountCount count(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) Boolean enabled) {
        return new AccountCount(queries.count(caller, new AccountFilter(q, role, enabled)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account.")
    AccountView get(Caller caller, @PathVariable long id) {
        return queries.get(caller, id);
    }

    @PostMapping
    @Operation(
            summary = "Opens an account; its random first password is answered once and changed at the first sign-in.")
    ResponseEntity<AccountWithPassword> open(
            Caller caller, HttpServletRequest request, @Valid @RequestBody NewAccountBody body) {
        return sayingThePasswordOnce(caller, request, body, HttpStatus.CREATED, () -> {
            var opened = openAccount.open(caller, body.username(), body.name(), body.regionCode(), body.roles());
            return new AccountWithPassword(queries.get(caller, opened.id()), opened.oneTimePassword());
        });
    }

    @PostMapping("/{id}/disable")
    @Operation(summary = "Keeps the account out; its sessions and tokens end for good.")
    ResponseEntity<AccountView> disable(Caller caller, HttpServletRequest request, @PathVariable long id) {
        return act(caller, request, null, id, () -> enableAccount.disable(caller, id));
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "Lets the account in again.")
    ResponseEntity<AccountView> enable(Caller caller, HttpServletRequest request, @PathVariable long id) {
        return act(caller, request, null, id, () -> enableAccount.enable(caller, id));
    }

    @PostMapping("/{id}/sign-out")
    @Operation(summary = "Ends every session and token of the account.")
    ResponseEntity<AccountView> signOut(Caller caller, HttpServletRequest request, @PathVariable long id) {
        return act(caller, request, null, id, () -> signOutAccount.signOut(caller, id));
    }

    @PostMapping("/{id}/reset-password")
    @Operation(summary = "Gives a random password for one sign-in, answered once; sessions and tokens end.")
    ResponseEntity<AccountWithPassword> resetPassword(
            Caller caller, HttpServletRequest request, @PathVariable long id) {
        return sayingThePasswordOnce(caller, request, null, HttpStatus.OK, () -> {
            String password = resetPassword.reset(caller, id);
            return new AccountWithPassword(queries.get(caller, id), password);
        });
    }

    @PostMapping("/{id}/reset-second-factor")
    @Operation(summary = "Takes a lost second factor off the account; sessions and tokens end.")
    ResponseEntity<AccountView> resetSecondFactor(Caller caller, HttpServletRequest request, @PathVariable long id) {
        return act(caller, request, null, id, () -> resetSecondFactor.reset(caller, id));
    }

    @PutMapping("/{id}/roles")
    @Operation(summary = "Says anew what the account's person comes for.")
    ResponseEntity<AccountView> changeRoles(
            Caller caller, HttpServletRequest request, @PathVariable long id, @Valid @RequestBody RolesBody body) {
        return act(caller, request, body, id, () -> changeRoles.change(caller, id, body.roles()));
    }

    private ResponseEntity<AccountView> act(
            Caller caller, HttpServletRequest request, Object body, long id, Runnable act) {
        return gateway.perform(caller, request, body, AccountView.class, () -> {
            act.run();
            return Answer.ok(queries.get(caller, id), null);
        });
    }

    /** Kept answers are rows of the database, and no password may be one. */
    private ResponseEntity<AccountWithPassword> sayingThePasswordOnce(
            Caller caller,
            HttpServletRequest request,
            Object body,
            HttpStatus status,
            Supplier<AccountWithPassword> act) {
        var said = new String[1];
        var answer = gateway.perform(caller, request, body, AccountWithPassword.class, () -> {
            var done = act.get();
            said[0] = done.oneTimePassword();
            return new Answer<>(status.value(), new AccountWithPassword(done.account(), null), null, null);
        });
        return ResponseEntity.status(answer.getStatusCode())
                .body(new AccountWithPassword(answer.getBody().account(), said[0]));
    }
}
