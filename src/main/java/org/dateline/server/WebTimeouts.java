package org.dateline.server;

import java.time.Duration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Sets the time limit of asynchronous requests to that of the longest answer. A first article waits for the language
 * models to load.
 */
@Component
class WebTimeouts implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Loading took 35 s on two cores. A batch of a hundred articles takes less than this limit on any machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setAsyncTimeout(LONGEST_ANSWER.toMillis()));
    }
}
