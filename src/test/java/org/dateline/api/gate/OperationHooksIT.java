package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@IntegrationTest
class OperationHooksIT {

    private static final Set<Class<?>> NONE = Set.of(Instrumentation.class, SimplePerformantInstrumentation.class);

    @Autowired
    List<Instrumentation> all;

    @Autowired
    GraphQlSource source;

    /** Those that {@link OperationHooks} leaves out. */
    private static Set<String> hooksOfFields() {
        return Arrays.stream(OperationHooks.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("begin"))
                .collect(Collectors.toSet());
    }

    @Test
    void noInstrumentationLooksAtTheBeginAndTheEndOfAField() {
        Set<String> left = hooksOfFields();
        assertThat(left).hasSize(5);
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Arrays.stream(one.getClass().getMethods())
                                .filter(method -> left.contains(method.getName()))
                                .filter(method -> !NONE.contains(method.getDeclaringClass())))
                        .as(one.getClass().getName())
                        .isEmpty());
    }

    @Test
    void allOfThemAreAskedAboutOperations() {
        GraphQL graphQl = source.graphQl();
        assertThat(graphQl.getInstrumentation())
                .isInstanceOfSatisfying(
                        OperationHooks.class,
                        hooks -> assertThat(hooks.getInstrumentations()).containsAll(all));
    }
}
