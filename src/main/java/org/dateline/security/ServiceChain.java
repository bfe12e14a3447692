package org.dateline.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Secures the service's paths. Every path requires a login, and writes to unlisted paths require an administrator. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class ServiceChain {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /**
     * The same public files in every installation. A frame in another site has its key only in its own address, so its
     * files load without one.
     */
    static final RequestMatcher PUBLIC = RequestMatchers.anyOf(
            PATHS.matcher(HttpMethod.GET, "/login.css"),
            PATHS.matcher(HttpMethod.GET, "/assets/**"),
            PATHS.matcher(HttpMethod.GET, "/flags/**"),
            PATHS.matcher(HttpMethod.GET, "/icon.svg"));

    /** Filters are not observed one by one: each filter of each request would be a span of its own. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain servicePaths(HttpSecurity http, Doors doors) throws Exception {
        doors.logIn(http);
        doors.logPagesIn(http);
        return http.authorizeHttpRequests(paths -> paths
                        // Dispatches of a request that was admitted.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/backup/**")
                        .hasRole(AccessRole.ADMIN.name())
                        // The schema defines the role of each operation.
                        .requestMatchers("/graphql", "/mcp", "/reconcile", "/reconcile/**")
                        .hasRole(AccessRole.READER.name())
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasRole(AccessRole.READER.name())
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .hasRole(AccessRole.READER.name())
                        .anyRequest()
                        .hasRole(AccessRole.ADMIN.name()))
                .build();
    }
}
