package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Articles about measures that were written for Dateline, for tests of the whole service.
 *
 * @param name what the article is called
 * @param text its text
 * @param published the day of its publication
 */
public record WrittenNews(String name, String text, String published) {

    /** The articles of dossiers of which none is borrowed, those of a dossier after one another. */
    public static List<WrittenNews> all() {
        return Gold.labels("measures-more.jsonl").stream()
                .filter(row -> row.has("articles") && !BorrowedTexts.isReferring(row))
                .flatMap(dossier -> articles(dossier).stream())
                .toList();
    }

    private static List<WrittenNews> articles(JsonNode dossier) {
        List<WrittenNews> articles = new ArrayList<>();
        for (JsonNode article : dossier.get("articles")) {
            String name = Gold.text(dossier, "dossier") + "-" + articles.size();
            articles.add(new WrittenNews(name, Gold.text(article, "text"), Gold.text(article, "published")));
        }
        return articles;
    }
}
