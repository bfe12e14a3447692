package org.dateline.graph;

import java.util.Map;
import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A row of a coded data set, as the claim that it makes.
 *
 * @param claim the claim
 * @param article the article that it stands in
 * @param action the id of the act that it supports; the data set decides which rows state one act
 * @param details further fields of the data set by name, kept on the claim: "goldstein", "tone", "record"
 */
public record RecordRow(Claim claim, RecordArticle article, String action, Map<String, Object> details) {

    public RecordRow {
        details = Map.copyOf(details);
    }

    /** Returns the name of the publisher, as the article has it. */
    public String source() {
        return String.valueOf(article.article().source());
    }

    /** Returns the number of the row in the data set; null if it has none. */
    public @Nullable String number() {
        Object number = details.get("record");
        return number == null ? null : number.toString();
    }
}
