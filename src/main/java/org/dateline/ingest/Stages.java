package org.dateline.ingest;

import java.nio.file.Path;
import org.dateline.extraction.Coder;
import org.dateline.resolution.Catalogue;
import org.dateline.resolution.Resolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts stages together that must not know each other. */
@Configuration(proxyBeanMethods = false)
class Stages {

    @Bean
    Catalogue catalogue(@Value("${dateline.catalogue:}") String own) {
        return own.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(own));
    }

    @Bean
    Resolver resolver(Catalogue catalogue, Coder coder) {
        return new Resolver(catalogue, coder.codebook().groups(), Coder.NAME);
    }
}
