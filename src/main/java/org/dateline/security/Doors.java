package org.dateline.security;

import org.dateline.security.SecuritySettings.Mode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.stereotype.Component;

/** Configures authentication for all filter chains. */
@Component
@ConditionalOnWebApplication
class Doors {

    private final SecuritySettings settings;
    private final Credentials credentials;
    private final Authenticators authenticators;
    private final Unauthenticated unauthenticated;
    private final NotPermitted notPermitted;
    private final PageLogin pages;
    private final PageSessions sessions;
    private final HostAndOrigin origin;
    private final Refusals refusals;
    private final LoginForAccessLog accessLogLogin;
    private final RequestLimit limit;
    private final DatabaseOutage outage;

    Doors(
            SecuritySettings settings,
            Credentials credentials,
            Authenticators authenticators,
            Unauthenticated unauthenticated,
            NotPermitted notPermitted,
            PageLogin pages,
            PageSessions sessions,
            HostAndOrigin origin,
            Logins logins,
            LoginSecret secret,
            Refusals refusals,
            FairUse use,
            LimitsHit hits) {
        this.settings = settings;
        this.credentials = credentials;
        this.authenticators = authenticators;
        this.unauthenticated = unauthenticated;
        this.notPermitted = notPermitted;
        this.pages = pages;
        this.sessions = sessions;
        this.origin = origin;
        this.refusals = refusals;
        this.accessLogLogin = new LoginForAccessLog(logins);
        this.limit = new RequestLimit(logins, refusals, use, hits);
        this.outage = new DatabaseOutage(pages, secret, refusals);
    }

    void logIn(HttpSecurity http) throws Exception {
        // Requests from pages of other sites are refused by their origin before this point, so CSRF tokens are not
        // needed.
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                // The next request may go to another process.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(unauthenticated).accessDeniedHandler(notPermitted))
                // Before all filters that look at a login.
                .addFilterBefore(outage, LogoutFilter.class)
                .addFilterBefore(accessLogLogin, AuthorizationFilter.class)
                .addFilterAfter(limit, AuthorizationFilter.class);
        if (settings.mode() == Mode.OPEN) {
            http.addFilterBefore(new OpenLogin(origin), AnonymousAuthenticationFilter.class);
        } else {
            http.oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(credentials)
                            .authenticationManagerResolver(authenticators)
                            .authenticationEntryPoint(unauthenticated)
                            .accessDeniedHandler(notPermitted))
                    .addFilterBefore(
                            new TokenLogin(authenticators, unauthenticated, sessions, refusals),
                            BearerTokenAuthenticationFilter.class)
                    .addFilterBefore(
                            new SessionLogin(sessions, credentials, origin), BearerTokenAuthenticationFilter.class);
        }
    }

    void logPagesIn(HttpSecurity http) throws Exception {
        pages.open(http, unauthenticated);
    }
}
