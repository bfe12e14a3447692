package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.model.Ids;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentenceRowTests {

    private static final String TEXT = "Riga barred tankers.";
    private static final float[] VECTOR = {1, 0};

    private final SentenceRow row = new SentenceRow(TEXT);

    private void add(boolean claim, String id, long reported, long recorded, @Nullable Span span, boolean summary) {
        Waiting.Said said = new Waiting.Said(TEXT, span, summary);
        row.add(new Waiting(claim, id, "article:1", reported, recorded, List.of(said)), said);
    }

    @Test
    void aSentenceOfAnArticleAloneTellsNoClaim() {
        add(false, "article:1", 5, 6, new Span(0, 20), false);
        assertThat(row.toParameters(VECTOR))
                .containsEntry("id", Ids.sentence(TEXT))
                .containsEntry("vector", VECTOR)
                .containsEntry("coded", false)
                .containsEntry("claims", List.of())
                .containsEntry("articles", List.of(Map.of("id", "article:1", "start", 0, "end", 20)));
    }

    @Test
    void aSentenceHasTheClaimsThatQuoteItAndThoseThatItSumsUp() {
        add(true, "claim:1", 5, 6, new Span(0, 20), false);
        add(true, "claim:2", 5, 6, null, false);
        add(true, "claim:3", 5, 6, null, true);
        Map<String, Object> parameters = row.toParameters(VECTOR);
        assertThat(parameters)
                .containsEntry("coded", true)
                .containsEntry("claims", List.of("claim:1", "claim:2"))
                .containsEntry("summarized", List.of("claim:3"));
        assertThat((List<?>) parameters.get("articles")).hasSize(1);
    }

    @Test
    void aSentenceThatOnlySumsUpIsCodedToo() {
        add(true, "claim:3", 5, 6, null, true);
        assertThat(row.toParameters(VECTOR)).containsEntry("coded", true).containsEntry("articles", List.of());
    }

    @Test
    void itIsAsOldAsItsFirstReport() {
        add(true, "claim:1", 50, 60, null, false);
        add(false, "article:1", 40, 70, null, false);
        assertThat(row.toParameters(VECTOR)).containsEntry("reportedAt", 40L).containsEntry("recordedAt", 60L);
    }
}
