package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is what the service answers. */
@IntegrationTest
class ReadmeIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String README = read(Path.of("README.md"));

    private static final Pattern FIRST = Pattern.compile("--data-urlencode 'query=(.*?)'", Pattern.DOTALL);

    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    /** The query of a table's row. */
    private static final Pattern ROW = Pattern.compile("^\\|[^|`]+\\| `([a-z]+\\(.*})` \\|$", Pattern.MULTILINE);

    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");

    @Autowired
    Http http;

    @Autowired
    CatalogueSync catalogue;

    @BeforeEach
    void catalogueIsThere() {
        catalogue.store();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern) {
        return pattern.matcher(README).results().map(match -> match.group(1)).toList();
    }

    private static String firstQuery() {
        return all(FIRST).getFirst();
    }

    @Test
    void theFirstQueryFindsTheAnswerThatIsShown() {
        String text = read(Path.of("src/test/resources/articles/huawei-2018-11-23.txt"));
        http.data("mutation { ingestArticles(input: [{text: " + JSON.writeValueAsString(text)
                + ", publishedAt: \"2018-11-23\", source: \"Test Wire\"}]) { receipts { status } } }");
        JsonNode shown = JSON.readTree(all(ANSWER).getFirst());
        assertThat(http.data(firstQuery())
                        .get("timeline")
                        .get("edges")
                        .valueStream()
                        .map(edge -> edge.get("node")))
                .anyMatch(act -> holds(act, shown));
    }

    /** Whether one tells all that the other does; of a list, an element for each. */
    private static boolean holds(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.propertyStream()
                    .allMatch(field -> whole.has(field.getKey()) && holds(whole.get(field.getKey()), field.getValue()));
        }
        return part.isArray()
                ? part.valueStream().allMatch(one -> whole.valueStream().anyMatch(other -> holds(other, one)))
                : whole.equals(part);
    }

    @Test
    void everyQueryOfItIsAnswered() {
        List<String> queries = Stream.concat(
                        Stream.of(firstQuery()), all(ROW).stream().map(query -> "{ " + query + " }"))
                .toList();
        assertThat(queries).hasSizeGreaterThan(6);
        queries.forEach(http::data);
    }

    @Test
    void everyFileThatItNamesIsThere() {
        List<String> files = LINK.matcher(README)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }
}
