package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.ingest.CatalogueSync;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Acts and articles are found by what they say, whatever words they use for it. */
@IntegrationTest
class MeaningIT {

    private static final String SEARCH = """
            { search(text: "%s", by: %s) {
                actions { score node { id summary } highlights { text start spans { start } claim { quote start article { rawText } } } }
                articles { score node { id title rawText } highlights { text start spans { start } claim { id } } } } }""";

    @Autowired
    Http http;

    @Autowired
    IngestQueue queue;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    Backlog backlog;

    @BeforeEach
    void start() {
        catalogue.store();
    }

    private JsonNode search(String text, String by) {
        return http.data(SEARCH.formatted(text, by)).get("search");
    }

    private void readTheSamples() throws IOException {
        new Deliveries(null, null)
                .of("src/main/resources/samples/articles.jsonl")
                .map(d -> queue.submit(Objects.requireNonNull(d.submission()), d.origin()))
                .toList()
                .forEach(outcome -> assertThat(outcome.join().status()).isNotEqualTo(Outcome.Status.SET_ASIDE));
        Backlogs.workOff(backlog);
    }

    /** Other tests' news may be nearer. */
    private static JsonNode hit(JsonNode hits, String told) {
        return hits.valueStream()
                .filter(hit -> hit.at("/highlights/0/text").asString().contains(told))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing tells \"" + told + "\" among " + hits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Help with networks may be offered if a state drops its supplier from Shenzhen | boost aid",
                "America punishes Myanmar's departments and firms | preventing Burma",
            })
    void anActIsFoundByAParaphraseThatSharesNoWord(String paraphrase, String told) throws IOException {
        readTheSamples();
        assertThat(search(paraphrase, "WORDS").findValues("node")).isEmpty();
        JsonNode found = search(paraphrase, "MEANING");
        JsonNode act = hit(found.get("actions"), told);
        JsonNode quote = act.get("highlights").get(0);
        assertThat(quote.get("spans")).isEmpty();
        JsonNode claim = quote.get("claim");
        assertThat(claim.get("quote")).isEqualTo(quote.get("text"));
        assertThat(claim.get("article")
                        .get("rawText")
                        .asString()
                        .substring(quote.get("start").asInt()))
                .startsWith(quote.get("text").asString());
        JsonNode article = found.get("articles").get(0);
        JsonNode sentence = article.get("highlights").get(0);
        assertThat(article.get("node")
                        .get("rawText")
                        .asString()
                        .substring(sentence.get("start").asInt()))
                .startsWith(sentence.get("text").asString());
        assertThat(act.get("score").asDouble()).isBetween(Meanings.LEAST, 1.0);
    }
}
