package org.dateline.server;

import java.time.Duration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets answers take as long as the longest of them: a first article waits for the language models to load. */
@Component
class WebTimeouts implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Loading took 35 s on two cores; a batch of a hundred articles takes less than this on any machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setAsyncTimeout(LONGEST_ANSWER.toMillis()));
    }
}
