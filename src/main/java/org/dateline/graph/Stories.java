package org.dateline.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.dateline.model.Signature;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Finds the story that an article tells: that of a stored article with nearly the same text, or one of its own. */
final class Stories {

    private static final String BY_BAND = Cypher.load("write/stories_by_band");

    /**
     * Reprints with another headline, or with one word in fifteen changed, keep more of their five-word shingles.
     * Independent reports of one event share next to none (on ECB+, none of 462 was matched to another one).
     */
    private static final double SAME_TEXT = 0.45;

    /** A shortened copy stands almost wholly in the other text; the estimate is seldom off by more than a quarter. */
    private static final double PART_OF_IT = 0.7;

    /** Below a fifth, the 128 values of a signature do not reliably tell a part from chance. */
    private static final double LEAST_COMMON = 0.2;

    private Stories() {}

    /**
     * Returns the articles with the stories that stored articles put them in. Documents with different official numbers
     * never share one.
     */
    static List<DraftArticle> of(TransactionContext tx, List<DraftArticle> drafts) {
        Map<String, List<Record>> alike =
                Database.rows(
                                tx,
                                BY_BAND,
                                Map.of(
                                        "articles",
                                        drafts.stream().map(Stories::row).toList()))
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.get("article").asString()));
        return drafts.stream()
                .map(draft -> draft.telling(storyOf(draft, alike.getOrDefault(draft.id(), List.of()))))
                .toList();
    }

    private static Map<String, Object> row(DraftArticle draft) {
        return Map.of(
                "article",
                draft.id(),
                "bands",
                draft.reading().signature().bands(),
                "document",
                Objects.requireNonNullElse(draft.article().document(), ""));
    }

    private static String storyOf(DraftArticle draft, List<Record> alike) {
        Signature signature = draft.reading().signature();
        return alike.stream()
                .filter(row -> isSameText(row, signature))
                .max(Comparator.comparingDouble(row -> similarity(row, signature)))
                .map(row -> row.get("story").asString())
                .orElseGet(() -> Ids.story(draft.id()));
    }

    private static boolean isSameText(Record row, Signature signature) {
        double similarity = similarity(row, signature);
        return similarity >= SAME_TEXT
                || similarity >= LEAST_COMMON && signature.containment(minima(row)) >= PART_OF_IT;
    }

    private static double similarity(Record row, Signature signature) {
        return signature.similarity(minima(row));
    }

    private static List<Integer> minima(Record row) {
        return row.get("minima").asList(v -> v.asInt());
    }
}
