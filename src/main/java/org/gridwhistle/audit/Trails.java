package org.gridwhistle.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.identity.SignedIn;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Follows every request to a controller, pages and API alike: one that would change something leaves a line, at the
 * latest when it has been answered; so does one that was refused for want of a right.
 */
@Component
class Trails implements HandlerInterceptor, WebMvcConfigurer {

    private static final String TRAIL = Trails.class.getName();

    /** Forms that the security chain answers before any controller. */
    private static final Set<String> DOORS = Set.of("/login", "/logout");

    private final AuditRecorder recorder;

    Trails(AuditRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
            @SuppressWarnings("unchecked")
            var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            begin(request, RouteOfRequest.of(String.valueOf(pattern), variables == null ? Map.of() : variables));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!(request.getAttribute(TRAIL) instanceof RequestTrail trail)
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        int status = response.getStatus();
        if (status == ErrorCode.Kind.FORBIDDEN.status()) {
            recorder.accessRefused(trail, status);
        } else if (trail.changesSomething()) {
            ended(trail, status, failure);
        }
    }

    private void ended(RequestTrail trail, int status, Exception failure) {
        if (failure != null || status >= 500) {
            recorder.act(trail, AuditOutcome.FAILED, status);
        } else if (status >= 400) {
            // what nobody in particular asks for in vain is no act, and would be a way to fill the log
            if (trail.actorId() != null && !trail.isKept()) {
                recorder.act(trail, AuditOutcome.REFUSED, status);
            }
        } else if (!trail.isKept()) {
            recorder.act(trail, AuditOutcome.DONE, status);
        }
    }

    /** Of the request that this thread answers. */
    static Optional<RequestTrail> current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        var request = attributes.getRequest();
        if (request.getAttribute(TRAIL) instanceof RequestTrail trail) {
            return Optional.of(trail);
        }
        return DOORS.contains(request.getServletPath())
                ? Optional.of(begin(request, RouteOfRequest.of(request.getServletPath(), Map.of())))
                : Optional.empty();
    }

    private static RequestTrail begin(HttpServletRequest request, RouteOfRequest route) {
        var trail = new RequestTrail(signedIn(), request.getRemoteAddr(), request.getMethod(), route);
        request.setAttribute(TRAIL, trail);
        return trail;
    }

    private static Long signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who.accountId() : null;
    }
}
