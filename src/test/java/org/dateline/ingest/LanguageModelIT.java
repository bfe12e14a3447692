package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.ActCoder;
import org.dateline.extraction.Extractor;
import org.dateline.llm.LlmSettings.Provider;
import org.dateline.llm.StubEndpoint;
import org.dateline.model.Claim;
import org.dateline.model.Party;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.reader.Reader;
import org.dateline.resolution.Resolver;
import org.dateline.source.ArticleReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a language model says of a real sentence, on its way through the pipeline's own stages. */
@IntegrationTest
class LanguageModelIT {

    private static final String TEXT = "The Commerce Department barred Huawei from U.S. networks on Thursday.";

    private static final String ANSWER = """
            {"acts":[{"sentence":0,"quote":"The Commerce Department barred Huawei from U.S. networks","words":"barred",
            "type":"SANCTION","instrument":"PROCUREMENT_BAN","direction":"RESTRICTS","stage":"IN_FORCE","parties":[
            {"role":"ACTOR","text":"The Commerce Department"},{"role":"TARGET","text":"Huawei"}],"date":"on Thursday",
            "due":"","expires":"","goods":"","designator":"","denied":false,"hedged":false,"conditional":false,"source":""}]}""";

    @Autowired
    ArticleReader reader;

    @Autowired
    Cleaner cleaner;

    @Autowired
    Segmenter segmenter;

    @Autowired
    Reader sentences;

    @Autowired
    ActCoder coder;

    @Autowired
    Resolver resolver;

    @Autowired
    Extractor own;

    @Test
    void theReaderCodesUnlessAProviderIsSet() {
        assertThat(own).isSameAs(coder);
    }

    @Test
    void whatAModelTellsIsResolvedByTheCatalogue() throws Exception {
        try (StubEndpoint endpoint = new StubEndpoint()) {
            endpoint.says(Provider.OLLAMA, ANSWER);
            Claim claim = claim(endpoint);
            assertThat(claim.quote().text()).isEqualTo(TEXT);
            assertThat(claim.coding().date().edtf()).isEqualTo("2019-05-16");
            assertThat(claim.coding().parties()).extracting(Party::entity).contains("company:Q160120");
            assertThat(claim.coding().parties()).extracting(Party::principal).contains("country:US");
            assertThat(claim.assertion().extractor()).isEqualTo("llm/1");
            assertThat(claim.assertion().rule()).isEqualTo("ollama:m");
        }
    }

    private Claim claim(StubEndpoint endpoint) throws Exception {
        var article = reader.read(new Submission(TEXT, TextFormat.PLAIN, null, null, null, "2019-05-17", null));
        var text = sentences.read(segmenter.segment(cleaner.clean(article.rawText())));
        Extractor extractor = new Stages().extractor(settings(endpoint), coder);
        try (AutoCloseable closed = (AutoCloseable) extractor) {
            var found = extractor.extract(text, article.publication());
            return resolver.resolve(article, text.parses(), found).claims().getFirst();
        }
    }

    private static StandardEnvironment settings(StubEndpoint endpoint) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> settings = Map.of(
                "dateline.llm.provider",
                "ollama",
                "dateline.llm.model",
                "m",
                "dateline.llm.url",
                endpoint.url(Provider.OLLAMA));
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
