package org.gridwhistle.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.shell.PendingSignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one signs in; the demo names its people there, so that a visitor can be any of them by one press. */
@Controller
class LoginPage {

    private final Callers callers;
    private final Clock clock;
    private final ObjectProvider<ClientRegistrationRepository> unifiedIdentities;
    private final List<String> demoAccounts;

    LoginPage(
            Callers callers,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> unifiedIdentities,
            @Value("${gridwhistle.demo.accounts:}") List<String> demoAccounts) {
        this.callers = callers;
        this.clock = clock;
        this.unifiedIdentities = unifiedIdentities;
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
        if (unifiedIdentities.getIfAvailable() instanceof Iterable<?> registrations) {
            model.addAttribute("unifiedIdentities", registrations);
        }
        return "shell/login";
    }

    /** The second step, for whoever had the password right a moment ago. */
    @GetMapping("/login/code")
    String code(HttpServletRequest request, Model model) {
        var pending = PendingSignIn.of(request, clock);
        if (pending.isEmpty()) {
            return "redirect:/login?late";
        }
        model.addAttribute("username", pending.get().username());
        return "identity/code";
    }
}
