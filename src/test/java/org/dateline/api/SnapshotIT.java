package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.scorecard.WrittenNews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Half of some articles, a snapshot, the other half and thirty corrections: the snapshot is answered again byte for byte. */
@IntegrationTest
class SnapshotIT {

    /** The articles of a half. */
    private static final int BATCH = 60;

    /** Every fifth is of a source of its own, so that one can be withdrawn. */
    private static final int MIRRORED = 5;

    @Autowired
    Http http;

    private final List<WrittenNews> news = WrittenNews.all();

    @Test
    void aSnapshotIsAnsweredAgainByteForByteAndUndoRestoresTheRest() {
        ingest(0);
        Analyst analyst = new Analyst(http);
        List<String> queries = Snapshot.queries(analyst.ids());
        assertThat(queries).hasSizeGreaterThanOrEqualTo(50);
        Snapshot first = Snapshot.now(http, queries);
        String then = Analyst.recorded(http);
        Snapshot replayed = Snapshot.at(http, queries, then);
        assertThat(replayed.withoutCursors()).isEqualTo(first.withoutCursors());

        ingest(1);
        Snapshot second = Snapshot.now(http, queries);
        assertThat(different(first, second))
                .as("queries that the second half changes")
                .isGreaterThan(15);
        List<String> done = analyst.correct();
        assertThat(done).hasSize(30);
        Snapshot corrected = Snapshot.now(http, queries);
        assertThat(different(second, corrected))
                .as("queries that the corrections change")
                .isGreaterThan(15);
        assertThat(Snapshot.at(http, queries, then)).isEqualTo(replayed);

        JsonNode again = ingest(0);
        assertThat(again.findValuesAsString("status")).containsOnly("UNCHANGED");
        assertThat(Snapshot.now(http, queries).withoutInstant())
                .as("reading articles again undoes no correction")
                .isEqualTo(corrected.withoutInstant());

        analyst.undo(done.reversed());
        assertThat(Snapshot.now(http, queries).withoutInstant()).as("undone").isEqualTo(second.withoutInstant());
        assertThat(Snapshot.at(http, queries, then)).isEqualTo(replayed);
    }

    private static long different(Snapshot one, Snapshot other) {
        Map<String, String> before = one.withoutInstant().answers();
        Map<String, String> after = other.withoutInstant().answers();
        return before.keySet().stream()
                .filter(query -> !before.get(query).equals(after.get(query)))
                .count();
    }

    /** Every second article, from the first or the second on. */
    private JsonNode ingest(int from) {
        String input = IntStream.range(0, news.size())
                .filter(i -> i % 2 == from)
                .limit(BATCH)
                .mapToObj(this::input)
                .collect(Collectors.joining(", "));
        return http.data("mutation { ingestArticles(input: [" + input
                + "]) { receipts { status actions problems { message } } } }");
    }

    private String input(int i) {
        WrittenNews article = news.get(i);
        JsonMapper json = JsonMapper.shared();
        return "{text: " + json.writeValueAsString(article.text()) + ", url: "
                + json.writeValueAsString("https://harbour.example/" + article.name()) + ", source: \""
                + (i % MIRRORED == 0 ? "Harbour Post mirror" : "Harbour Post") + "\", publishedAt: \""
                + article.published()
                + "\"}";
    }
}
