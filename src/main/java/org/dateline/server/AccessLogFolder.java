package org.dateline.server;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has access logs written into the data folder, unless the operator names another one. The web server takes a relative folder for one in its
 * own temporary folder, and the data folder is mostly relative.
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
