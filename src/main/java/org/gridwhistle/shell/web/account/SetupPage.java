package org.gridwhistle.shell.web.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.gridwhistle.identity.OpenFirstAccount;
import org.gridwhistle.identity.PasswordRules;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 首次启用: where the start-up secret opens the first account. Once anybody has one, there is no such page. */
@Controller
@RequestMapping("/setup")
class SetupPage {

    private static final int LONGEST = 200;

    private final OpenFirstAccount openFirstAccount;
    private final PasswordRules rules;
    private final FormRefusals refusals;

    SetupPage(OpenFirstAccount openFirstAccount, PasswordRules rules, FormRefusals refusals) {
        this.openFirstAccount = openFirstAccount;
        this.rules = rules;
        this.refusals = refusals;
    }

    @ModelAttribute("rules")
    PasswordRules rules() {
        return rules;
    }

    @GetMapping
    String setup() {
        if (!openFirstAccount.isPossible()) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND);
        }
        return "identity/setup";
    }

    @PostMapping
    String open(
            @RequestParam @Size(max = LONGEST) String secret,
            @RequestParam @Pattern(regexp = AccountController.USERNAME) String username,
            @RequestParam @NotBlank @Size(max = 64) String name,
            @RequestParam @Size(max = LONGEST) String password,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String form = setup();
        try {
            openFirstAccount.open(secret, username, name, password);
        } catch (DomainRefusal refusal) {
            response.setStatus(refusal.code().kind().status());
            model.addAttribute("refused", refusals.of(refusal, locale));
            model.addAttribute("username", username);
            model.addAttribute("name", name);
            return form;
        }
        return "redirect:/login?opened";
    }
}
