package org.gridwhistle.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.Tokens;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in, and by which door: programs with a token below {@code /api}, people with a session everywhere else, and
 * whoever reaches the management port at its few endpoints. What somebody may do once inside is for the acts to say.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Nothing inline and nothing from elsewhere; pictures may stand in the page itself. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";

    /** The doors that an engine's own web applications would have: there are none, and everybody is told so alike. */
    private static final String[] NOTHING_THERE = {"/engine-rest/**", "/camunda/**", "/app/**", "/actuator/**"};

    private static final String[] OPEN_TO_ALL = {
        "/login",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/fonts/**",
        "/webjars/**",
        "/*.svg",
        "/favicon.ico",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml"
    };

    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(HttpSecurity http, Tokens tokens, Callers callers, Problems problems) {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new BearerTokenFilter(tokens, callers), AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            refuse(ErrorCode.NOT_SIGNED_IN, problems, request, response);
                        })
                        .accessDeniedHandler((request, response, failure) ->
                                refuse(ErrorCode.NOT_ALLOWED, problems, request, response)))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(HttpSecurity http, PasswordSignIn signIn, CurrentCaller currentCaller) {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .requestMatchers(NOTHING_THERE)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new OversizedForm(), CsrfFilter.class)
                .addFilterBefore(new DisabledAccountFilter(currentCaller), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(NOTHING_THERE))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new EndedSignIn()))
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(SecurityConfiguration::signInFailed)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("SESSION"))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** What the firewall refuses, double slashes and the like, reads as any other bad request. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        return (request, response, failure) -> {
            if (RequestPath.isApi(request)) {
                refuse(ErrorCode.MALFORMED_REQUEST, problems, request, response);
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        };
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof PasswordSignIn.Slowed slowed) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(slowed.refusal().retryAfter().toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    private static void refuse(
            ErrorCode code, Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(problems.of(code, List.of(), request), response);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
