package org.gridwhistle.shell.web.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridwhistle.identity.AccountFilter;
import org.gridwhistle.identity.AccountQueries;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.ChangeRoles;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.identity.OpenAccount;
import org.gridwhistle.identity.ResetPassword;
import org.gridwhistle.identity.ResetSecondFactor;
import org.gridwhistle.identity.Role;
import org.gridwhistle.identity.SignOutAccount;
import org.gridwhistle.shared.DomainRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号管理: the security administrator's desk. A one-time password is on the page that answers the act, and nowhere else. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private static final int SHOWN = 50;

    private final AccountQueries queries;
    private final OpenAccount openAccount;
    private final EnableAccount enableAccount;
    private final ChangeRoles changeRoles;
    private final ResetPassword resetPassword;
    private final ResetSecondFactor resetSecondFactor;
    private final SignOutAccount signOutAccount;
    private final FormRefusals refusals;

    AccountPages(
            AccountQueries queries,
            OpenAccount openAccount,
            EnableAccount enableAccount,
            ChangeRoles changeRoles,
            ResetPassword resetPassword,
            ResetSecondFactor resetSecondFactor,
            SignOutAccount signOutAccount,
            FormRefusals refusals) {
        this.queries = queries;
        this.openAccount = openAccount;
        this.enableAccount = enableAccount;
        this.changeRoles = changeRoles;
        this.resetPassword = resetPassword;
        this.resetSecondFactor = resetSecondFactor;
        this.signOutAccount = signOutAccount;
        this.refusals = refusals;
    }

    @ModelAttribute("allRoles")
    List<Role> allRoles() {
        return List.of(Role.values());
    }

    @ModelAttribute("noRoles")
    List<Role> noRoles() {
        return List.of();
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String cursor,
            Model model) {
        var filter = new AccountFilter(q, null, null);
        model.addAttribute("q", q);
        model.addAttribute("accounts", queries.list(caller, filter, cursor, SHOWN));
        model.addAttribute("count", queries.count(caller, filter));
        return "identity/accounts";
    }

    @PostMapping
    String open(
            Caller caller,
            @RequestParam @Pattern(regexp = AccountController.USERNAME) String username,
            @RequestParam @NotBlank @Size(max = 64) String name,
            @RequestParam(required = false) @Size(max = 15) String regionCode,
            @RequestParam @NotEmpty Set<Role> roles,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            String region = regionCode == null || regionCode.isBlank() ? null : regionCode.strip();
            var opened = openAccount.open(caller, username, name, region, roles);
            model.addAttribute("password", opened.oneTimePassword());
            return account(caller, opened.id(), model);
        } catch (DomainRefusal refusal) {
            response.setStatus(refusal.code().kind().status());
            String page = list(caller, null, null, model);
            model.addAttribute("refused", refusals.of(refusal, locale));
            return page;
        }
    }

    @GetMapping("/{id}")
    String account(Caller caller, @PathVariable long id, Model model) {
        model.addAttribute("account", queries.get(caller, id));
        return "identity/account";
    }

    @PostMapping("/{id}/disable")
    String disable(Caller caller, @PathVariable long id) {
        enableAccount.disable(caller, id);
        return done(id);
    }

    @PostMapping("/{id}/enable")
    String enable(Caller caller, @PathVariable long id) {
        enableAccount.enable(caller, id);
        return done(id);
    }

    @PostMapping("/{id}/sign-out")
    String signOut(Caller caller, @PathVariable long id) {
        signOutAccount.signOut(caller, id);
        return done(id);
    }

    @PostMapping("/{id}/reset-second-factor")
    String resetSecondFactor(Caller caller, @PathVariable long id) {
        resetSecondFactor.reset(caller, id);
        return done(id);
    }

    @PostMapping("/{id}/reset-password")
    String resetPassword(Caller caller, @PathVariable long id, Model model) {
        model.addAttribute("password", resetPassword.reset(caller, id));
        return account(caller, id, model);
    }

    @PostMapping("/{id}/roles")
    String changeRoles(
            Caller caller,
            @PathVariable long id,
            @RequestParam @NotEmpty Set<Role> roles,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            changeRoles.change(caller, id, roles);
        } catch (DomainRefusal refusal) {
            response.setStatus(refusal.code().kind().status());
            model.addAttribute("refused", refusals.of(refusal, locale));
            return account(caller, id, model);
        }
        return done(id);
    }

    private static String done(long id) {
        return "redirect:/admin/accounts/" + id + "?done";
    }
}
