package org.dateline.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;

/** The origins whose pages may call the service, from the framework's CORS settings. */
@Component
class AllowedOrigins {

    private final CorsConfiguration cors = new CorsConfiguration();

    AllowedOrigins(
            @Value("${spring.graphql.cors.allowed-origins:}") List<String> origins,
            @Value("${spring.graphql.cors.allowed-origin-patterns:}") List<String> patterns) {
        cors.setAllowedOrigins(origins);
        cors.setAllowedOriginPatterns(patterns);
    }

    boolean contains(String origin) {
        return cors.checkOrigin(origin) != null;
    }
}
