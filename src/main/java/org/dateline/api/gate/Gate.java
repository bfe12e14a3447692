package org.dateline.api.gate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/**
 * Registers this package's GraphQL endpoint ahead of the framework's, which accepts no GET and does not check the types
 * of parameters.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, DocumentSettings.class})
class Gate {

    /**
     * Largest WebSocket message in characters, enough for a document and its variables. The container reserves a buffer
     * of this size per connection.
     */
    private static final int LONGEST_MESSAGE = 256 * 1024;

    @Bean
    @ConditionalOnWebApplication
    ServletServerContainerFactoryBean webSocketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        return container;
    }

    @Bean
    @ConditionalOnWebApplication
    @Order(-1)
    RouterFunction<ServerResponse> gateRoutes(GraphQlEndpoint endpoint) {
        return RouterFunctions.route(RequestPredicates.path("/graphql"), endpoint::answer);
    }
}
