package org.dateline.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Excludes auto-configurations that a process does not need: GraphQL and tools in a worker, and Kafka if no broker is
 * configured.
 */
class AutoConfigurationByRole implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> ANSWERING =
            List.of("org.springframework.boot.graphql.", "org.springframework.ai.");
    private static final List<String> CARRYING = List.of("org.springframework.boot.kafka.");

    private boolean answers = true;
    private boolean carries;

    @Override
    public void setEnvironment(Environment environment) {
        answers = ProcessRole.of(environment) != ProcessRole.WORKER;
        carries = StringUtils.hasText(environment.getProperty("spring.kafka.bootstrap-servers"));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = name == null
                    || (answers || ANSWERING.stream().noneMatch(name::startsWith))
                            && (carries || CARRYING.stream().noneMatch(name::startsWith));
        }
        return wanted;
    }
}
