package org.dateline.api;

import graphql.schema.TypeResolver;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.article.StoryView;
import org.dateline.api.measure.MeasureView;
import org.dateline.api.schema.AsOfArgument;
import org.dateline.api.schema.Scalars;
import org.dateline.lookup.ArticleRecord;
import org.dateline.model.Entity;
import org.dateline.topics.Topic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Registers the scalars of the schema and resolves its interfaces to GraphQL types. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    static final TypeResolver BY_VALUE = env -> env.getSchema().getObjectType(typeName(env.getObject()));

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
            case MeasureView m -> "Measure";
            case Topic t -> "Topic";
            default -> throw new IllegalStateException("No type of the schema for " + value.getClass());
        };
    }

    /** Lets a controller method take the {@code AsOf} of its root field as a parameter. */
    @Bean
    static BeanPostProcessor controllersKnowAsOf(ObjectProvider<AsOfArgument> argument) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.addCustomArgumentResolver(argument.getObject());
                    // Each request already runs on its own thread. Dispatching each field to another one costs more
                    // than most fields do.
                    controllers.setBlockingMethodPredicate(method -> false);
                }
                return bean;
            }
        };
    }
}
