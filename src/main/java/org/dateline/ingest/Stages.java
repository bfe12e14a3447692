package org.dateline.ingest;

import java.nio.file.Path;
import org.dateline.extraction.ActCoder;
import org.dateline.extraction.Extractor;
import org.dateline.llm.LlmExtractor;
import org.dateline.llm.LlmSettings;
import org.dateline.reader.Reader;
import org.dateline.resolution.Catalogue;
import org.dateline.resolution.Resolver;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Creates the stages that depend on settings, so that stages need not know each other. */
@Configuration(proxyBeanMethods = false)
class Stages {

    @Bean
    Catalogue catalogue(@Value("${dateline.catalogue:}") String own) {
        return own.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(own));
    }

    /** Creates the trained reader, which loads in less than a second. */
    @OnRole({ProcessRole.ALL, ProcessRole.WORKER})
    @Bean(destroyMethod = "close")
    Reader reader(
            @Value("${dateline.reader.folder:}") String folder, @Value("${dateline.reader.threads:2}") int threads) {
        return folder.isBlank() ? Reader.load(threads) : Reader.load(Path.of(folder), threads);
    }

    /**
     * Creates the extractor of acts: the reader's coder, or a language model if one is configured. Binds the settings
     * here, because {@code explain} runs without the server.
     */
    @OnRole({ProcessRole.ALL, ProcessRole.WORKER})
    @Bean
    @Primary
    Extractor extractor(Environment environment, ActCoder coder) {
        LlmSettings settings = Binder.get(environment).bindOrCreate("dateline.llm", LlmSettings.class);
        return settings.enabled() ? new LlmExtractor(settings, coder) : coder;
    }

    @OnRole({ProcessRole.ALL, ProcessRole.WORKER})
    @Bean
    Resolver resolver(Catalogue catalogue) {
        return new Resolver(catalogue);
    }
}
