package org.dateline.roles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Excludes from a worker the packages that serve users: the API and the page. */
class WorkerRooms extends TypeExcludeFilter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> LEFT_OUT = List.of("org.dateline.api.", "org.dateline.page.");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (ProcessRole.of(context.getEnvironment()) == ProcessRole.WORKER) {
            context.getBeanFactory().registerSingleton("workerRooms", this);
            // Otherwise Spring would serve the files of the page in the jar.
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("worker", Map.of("spring.web.resources.add-mappings", "false")));
        }
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String name = reader.getClassMetadata().getClassName();
        return LEFT_OUT.stream().anyMatch(name::startsWith);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkerRooms;
    }

    @Override
    public int hashCode() {
        return WorkerRooms.class.hashCode();
    }
}
