package org.dateline.api.gate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts our own endpoint before the framework's, which takes no GET and lets parameters of any type pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, DocumentSettings.class})
class Gate {

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> gateRoutes(GraphQlEndpoint endpoint) {
        return RouterFunctions.route(RequestPredicates.path("/graphql"), endpoint::answer);
    }
}
