package org.dateline.graph;

import java.util.Map;
import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A row of a coded data set, as the claim that it makes.
 *
 * @param claim the claim
 * @param article the article that it stands in
 * @param action the id of the act that it supports; the data set decides which rows tell of one act
 * @param details what the data set says beside, by name, kept on the claim: "goldstein", "tone", "record"
 */
public record RecordRow(Claim claim, RecordArticle article, String action, Map<String, Object> details) {

    public RecordRow {
        details = Map.copyOf(details);
    }

    /** Who published it, as the article names it. */
    public String source() {
        return String.valueOf(article.article().source());
    }

    /** The number by which the data set knows the row; null when it has none. */
    public @Nullable String number() {
        Object number = details.get("record");
        return number == null ? null : number.toString();
    }
}
