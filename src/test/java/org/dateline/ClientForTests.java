package org.dateline;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** A client of the service under test, once it listens. */
@TestConfiguration
class ClientForTests {

    @Bean
    @Lazy
    Http http(@Value("${local.server.port}") int port) {
        return new Http(port);
    }
}
