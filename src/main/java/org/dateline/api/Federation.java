package org.dateline.api;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.federation.FederationSchemaFactory;

/** Exposes the service as an Apollo Federation 2 subgraph. Other subgraphs can reference each node by its id. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Federation.ENABLED)
class Federation {

    static final String ENABLED = "dateline.federation.enabled";

    @Bean
    FederationSchemaFactory federationSchemaFactory() {
        FederationSchemaFactory factory = new FederationSchemaFactory();
        factory.setTypeResolver(Wiring.BY_VALUE);
        return factory;
    }

    @Bean
    GraphQlSourceBuilderCustomizer subgraph(FederationSchemaFactory factory) {
        return builder -> builder.schemaResources(new ClassPathResource("federation/keys.graphqls"))
                .schemaFactory(factory::createGraphQLSchema);
    }
}
