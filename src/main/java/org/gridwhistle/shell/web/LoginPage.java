package org.gridwhistle.shell.web;

import java.util.List;
import java.util.Optional;
import org.gridwhistle.identity.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one signs in; the demo names its people there, so that a visitor can be any of them by one press. */
@Controller
class LoginPage {

    private final Callers callers;
    private final List<String> demoAccounts;

    LoginPage(Callers callers, @Value("${gridwhistle.demo.accounts:}") List<String> demoAccounts) {
        this.callers = callers;
        this.demoAccounts = List.copyOf(demoAccounts);
    }

    @GetMapping("/login")
    String login(Model model) {
        if (!demoAccounts.isEmpty()) {
            model.addAttribute(
                    "demoAccounts",
                    demoAccounts.stream()
                            .map(callers::byUsername)
                            .flatMap(Optional::stream)
                            .toList());
        }
        return "shell/login";
    }
}
