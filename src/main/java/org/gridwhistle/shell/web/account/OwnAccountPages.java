package org.gridwhistle.shell.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.ChangePassword;
import org.gridwhistle.identity.EndOwnSignIn;
import org.gridwhistle.identity.OwnAccountQueries;
import org.gridwhistle.identity.PasswordRules;
import org.gridwhistle.identity.RemoveSecondFactor;
import org.gridwhistle.identity.SetUpSecondFactor;
import org.gridwhistle.shared.DomainRefusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的账号: everybody's own password, second factor and sign-ins. */
@Controller
@RequestMapping("/me")
class OwnAccountPages {

    private static final int LONGEST = 200;

    private final OwnAccountQueries queries;
    private final ChangePassword changePassword;
    private final EndOwnSignIn endOwnSignIn;
    private final SetUpSecondFactor setUpSecondFactor;
    private final RemoveSecondFactor removeSecondFactor;
    private final PasswordRules rules;
    private final FormRefusals refusals;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    OwnAccountPages(
            OwnAccountQueries queries,
            ChangePassword changePassword,
            EndOwnSignIn endOwnSignIn,
            SetUpSecondFactor setUpSecondFactor,
            RemoveSecondFactor removeSecondFactor,
            PasswordRules rules,
            FormRefusals refusals) {
        this.queries = queries;
        this.changePassword = changePassword;
        this.endOwnSignIn = endOwnSignIn;
        this.setUpSecondFactor = setUpSecondFactor;
        this.removeSecondFactor = removeSecondFactor;
        this.rules = rules;
        this.refusals = refusals;
    }

    @ModelAttribute("rules")
    PasswordRules rules() {
        return rules;
    }

    @GetMapping
    String me(Caller caller, HttpServletRequest request, Model model) {
        model.addAttribute("secondFactor", queries.secondFactor(caller));
        model.addAttribute(
                "signIns", queries.signIns(caller, request.getSession().getId(), null));
        return "identity/me";
    }

    @PostMapping("/sessions/{id}/end")
    String end(Caller caller, @PathVariable String id) {
        try {
            endOwnSignIn.end(caller, id);
        } catch (DomainRefusal alreadyGone) {
            return "redirect:/me";
        }
        return "redirect:/me?ended";
    }

    @GetMapping("/password")
    String password(Caller caller, Model model) {
        model.addAttribute("secondFactor", queries.secondFactor(caller));
        return "identity/password";
    }

    @PostMapping("/password")
    String changePassword(
            Caller caller,
            @RequestParam @Size(max = LONGEST) String currentPassword,
            @RequestParam @Size(max = LONGEST) String newPassword,
            @RequestParam @Size(max = LONGEST) String repeated,
            @RequestParam(required = false) @Size(max = LONGEST) String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!newPassword.equals(repeated)) {
            model.addAttribute("unequal", true);
            return password(caller, model);
        }
        try {
            changePassword.change(caller, currentPassword, code, newPassword);
        } catch (DomainRefusal refusal) {
            return refused(refusal, response, locale, model, password(caller, model));
        }
        signOut(request, response);
        return "redirect:/login?changed";
    }

    @GetMapping("/second-factor")
    String secondFactor(Caller caller, Model model) {
        model.addAttribute("secondFactor", queries.secondFactor(caller));
        return "identity/second-factor";
    }

    @PostMapping("/second-factor")
    String begin(
            Caller caller,
            @RequestParam @Size(max = LONGEST) String password,
            @RequestParam(required = false) @Size(max = LONGEST) String code,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            setUpSecondFactor.begin(caller, password, code);
        } catch (DomainRefusal refusal) {
            return refused(refusal, response, locale, model, secondFactor(caller, model));
        }
        return "redirect:/me/second-factor/confirm";
    }

    @GetMapping("/second-factor/confirm")
    String pending(Caller caller, Model model) {
        try {
            var secret = setUpSecondFactor.pending(caller);
            model.addAttribute("secret", secret.secret().replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("uri", secret.uri());
            model.addAttribute("qr", QrCode.of(secret.uri()));
        } catch (DomainRefusal nothingBegun) {
            return "redirect:/me/second-factor";
        }
        return "identity/second-factor-confirm";
    }

    @PostMapping("/second-factor/confirm")
    String confirm(
            Caller caller,
            @RequestParam @Size(max = LONGEST) String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<String> codes;
        try {
            codes = setUpSecondFactor.confirm(caller, code);
        } catch (DomainRefusal refusal) {
            return refused(refusal, response, locale, model, pending(caller, model));
        }
        signOut(request, response);
        model.addAttribute("codes", codes);
        return "identity/recovery-codes";
    }

    @PostMapping("/second-factor/remove")
    String remove(
            Caller caller,
            @RequestParam @Size(max = LONGEST) String password,
            @RequestParam @Size(max = LONGEST) String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            removeSecondFactor.remove(caller, password, code);
        } catch (DomainRefusal refusal) {
            return refused(refusal, response, locale, model, secondFactor(caller, model));
        }
        signOut(request, response);
        return "redirect:/login?changed";
    }

    private String refused(
            DomainRefusal refusal, HttpServletResponse response, Locale locale, Model model, String page) {
        response.setStatus(
                refusal.code().kind().status() == 401
                        ? 422
                        : refusal.code().kind().status());
        model.addAttribute("refused", refusals.of(refusal, locale));
        return page;
    }

    /** The session has ended on every node; here it goes at once. */
    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
}
