package org.dateline.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;

/** Secures the operators' paths. Health without details is public, everything else requires a login. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ActuatorChain {

    @Bean
    @Order(1)
    SecurityFilterChain actuatorPaths(
            HttpSecurity http,
            Doors doors,
            SecuritySettings settings,
            ResponseHeaders headers,
            HostAndOrigin hostAndOrigin)
            throws Exception {
        doors.logIn(http);
        // A server on the operators' own port has only this chain. On the service's port, these filters have run
        // already.
        http.addFilterBefore(headers, WebAsyncManagerIntegrationFilter.class)
                .addFilterBefore(hostAndOrigin, WebAsyncManagerIntegrationFilter.class);
        return http.securityMatcher("/actuator/**", "/actuator")
                .authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .anyRequest()
                        .hasRole(settings.metricsRole().name()))
                .build();
    }
}
