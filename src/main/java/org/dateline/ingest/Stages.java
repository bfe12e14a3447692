package org.dateline.ingest;

import org.dateline.extraction.Coder;
import org.dateline.resolution.Catalogue;
import org.dateline.resolution.Resolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts stages together that must not know each other. */
@Configuration(proxyBeanMethods = false)
class Stages {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    Resolver resolver(Catalogue catalogue, Coder coder) {
        return new Resolver(catalogue, coder.codebook().groups(), Coder.NAME);
    }
}
