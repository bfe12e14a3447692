package org.dateline.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The service's own paths: nothing without a login, and no write that is not listed without an administrator. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class ServiceChain {

    @Bean
    @Order(2)
    SecurityFilterChain servicePaths(HttpSecurity http, Doors doors) throws Exception {
        doors.logIn(http);
        doors.logPagesIn(http);
        return http.authorizeHttpRequests(paths -> paths
                        // What a request that was let in is handed on to.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        // Files of every release alike: a frame of another site has its key in its own address alone.
                        .requestMatchers(HttpMethod.GET, "/login.css", "/assets/**", "/flags/**", "/icon.svg")
                        .permitAll()
                        .requestMatchers("/backup/**")
                        .hasRole(AccessRole.ADMIN.name())
                        // Each operation has a role of its own in the schema.
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
