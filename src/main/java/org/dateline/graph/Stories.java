package org.dateline.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Signature;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Finds the story that an article tells: that of a stored article with nearly the same text, or one of its own. */
@Component
public class Stories {

    private static final String BY_BAND = Cypher.load("write/stories_by_band");

    /**
     * Reprints with another headline, a cut end or a few edits keep most of their five-word shingles; independent
     * reports of one event share next to none.
     */
    private static final double SAME_TEXT = 0.6;

    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    /** Returns the id of the story; documents with different official numbers never share one. */
    public String storyOf(Article article, Signature signature) {
        return database.read(BY_BAND, Map.of("bands", signature.bands())).stream()
                .filter(row -> maySpeakOfSame(row, article))
                .filter(row -> similarity(row, signature) >= SAME_TEXT)
                .max(Comparator.comparingDouble(row -> similarity(row, signature)))
                .map(row -> row.get("story").asString())
                .orElseGet(() -> Ids.story(article.id()));
    }

    private static boolean maySpeakOfSame(Record row, Article article) {
        return !Identity.conflict(row.get("document").asString(null), article.document());
    }

    private static double similarity(Record row, Signature signature) {
        List<Integer> minima = row.get("minima").asList(v -> v.asInt());
        return signature.similarity(minima);
    }
}
