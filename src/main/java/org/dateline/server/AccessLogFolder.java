package org.dateline.server;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets the folder of access logs to {@code logs} in the data folder, unless the operator configures another one. The web server would resolve
 * a relative path in its own temporary folder, so the path is absolute.
 */
class AccessLogFolder implements EnvironmentPostProcessor {

    static final String SETTING = "server.tomcat.accesslog.directory";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path data = Path.of(environment.getProperty("dateline.data", "data"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "access log",
                        Map.of(SETTING, data.toAbsolutePath().resolve("logs").toString())));
    }
}
