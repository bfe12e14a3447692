package org.dateline.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the service listens and what to try first. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    @Order(2)
    void greet(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String url = "http://127.0.0.1:" + web.getWebServer().getPort() + "/graphql";
            LOG.info("Dateline answers at {}; try:", url);
            LOG.info(
                    "  curl -s {} -H 'content-type: application/json' -d '{{\"query\":\"{{ timeline(filter: {{involving: [\\\"Huawei\\\"]}}, first: 5) {{ edges {{ node {{ date {{ edtf }} summary }} }} }} }}\"}}'"
                            .replace("{{", "{")
                            .replace("}}", "}"),
                    url);
        }
    }
}
