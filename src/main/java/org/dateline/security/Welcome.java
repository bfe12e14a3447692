package org.dateline.security;

import org.dateline.security.SecuritySettings.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Logs where the service listens and how to log in. */
@Component
@ConditionalOnWebApplication
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final SecuritySettings settings;
    private final LocalToken local;

    Welcome(SecuritySettings settings, LocalToken local) {
        this.settings = settings;
        this.local = local;
    }

    @EventListener
    @Order(2)
    void greet(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String url = "http://127.0.0.1:" + web.getWebServer().getPort();
            if (settings.mode() == Mode.LOCAL) {
                LOG.info("Dateline answers. Open it with this link: {}", local.link(url));
            } else if (settings.mode() == Mode.OPEN) {
                LOG.info("Dateline answers anybody on this machine, without a login, at {}", url);
            } else {
                LOG.info("Dateline answers at {}; to make a key, run: dateline keys create NAME --role reader", url);
            }
        }
    }
}
