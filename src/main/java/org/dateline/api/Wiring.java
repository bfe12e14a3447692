package org.dateline.api;

import graphql.schema.TypeResolver;
import org.dateline.catalog.ArticleRecord;
import org.dateline.model.Entity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Ties the schema's scalars and interfaces to Java. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final TypeResolver BY_VALUE = env -> env.getSchema().getObjectType(typeName(env.getObject()));

    @Bean
    RuntimeWiringConfigurer scalarsAndInterfaces() {
        return wiring -> wiring.scalar(Scalars.DATE)
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.EDTF)
                .type("Node", type -> type.typeResolver(BY_VALUE))
                .type("Entity", type -> type.typeResolver(BY_VALUE));
    }

    private static String typeName(Object value) {
        return switch (value) {
            case Entity e -> e.kind().label();
            case PolicyActionView a -> "PolicyAction";
            case ClaimView c -> "Claim";
            case ArticleRecord a -> "Article";
            case ArticleRecord.Source s -> "Source";
            case StoryView s -> "Story";
            default -> throw new IllegalStateException("No type of the schema for " + value.getClass());
        };
    }
}
