package org.gridwhistle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gridwhistle.identity.AccountDuties;
import org.gridwhistle.identity.AccountDuty;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody whose account has a duty (a new password, a second factor) do that and nothing else. */
class DutyFilter extends OncePerRequestFilter {

    /** How a door says that something else comes first. */
    @FunctionalInterface
    interface Refusal {
        void refuse(AccountDuty duty, HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final AccountDuties duties;
    private final Map<AccountDuty, RequestMatcher> open;
    private final Refusal refusal;

    /** @param open what is open even so, by duty */
    DutyFilter(AccountDuties duties, Map<AccountDuty, RequestMatcher> open, Refusal refusal) {
        this.duties = duties;
        this.open = Map.copyOf(open);
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var duty = duties.of(signedIn.accountId());
            if (duty.isPresent() && !open.get(duty.get()).matches(request)) {
                refusal.refuse(duty.get(), request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
