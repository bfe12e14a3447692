package org.dateline.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The paths of operators: health without a login and without details, everything else with one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ActuatorChain {

    @Bean
    @Order(1)
    SecurityFilterChain actuatorPaths(HttpSecurity http, Doors doors, SecuritySettings settings) throws Exception {
        doors.logIn(http);
        return http.securityMatcher("/actuator/**", "/actuator")
                .authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .anyRequest()
                        .hasRole(settings.metricsRole().name()))
                .build();
    }
}
