package org.dateline.lookup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Micros;
import org.dateline.graph.Place;
import org.dateline.graph.TextQuery;
import org.jspecify.annotations.Nullable;

/**
 * A condition on articles. All parts must be met; an empty list sets no condition.
 *
 * @param text words that must all occur in the article
 * @param sources the ids of sources, of which one published it
 * @param from the first day of its report, in UTC; null for no limit
 * @param to the last day; null for no limit
 * @param mentions the ids of entities that it must all mention
 * @param language an ISO 639-1 code
 */
public record ArticleFilter(
        @Nullable String text,
        List<String> sources,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> mentions,
        @Nullable String language) {

    /** The filter that every article meets. */
    public static final ArticleFilter ALL = new ArticleFilter(null, List.of(), null, null, List.of(), null);

    /** A text that sorts after every place. */
    private static final String END = "~";

    /** The index to seek in. */
    enum Shape {
        ALL("of_all"),
        TEXT("by_text"),
        MENTION("mentioning");

        private final String newest;
        private final String oldest;
        private final String count;

        Shape(String name) {
            this.newest = Cypher.load("read/articles_" + name + "_newest");
            this.oldest = Cypher.load("read/articles_" + name + "_oldest");
            this.count = Cypher.load("read/articles_" + name + "_count");
        }

        /** Returns the query of a page. The last page of a list with the newest first has the oldest articles. */
        String page(boolean last) {
            return last ? oldest : newest;
        }

        String count() {
            return count;
        }
    }

    Shape shape() {
        return text != null ? Shape.TEXT : mentions.isEmpty() ? Shape.ALL : Shape.MENTION;
    }

    /** Returns the parameters of queries for articles after one place and before another, the newest first. */
    Map<String, @Nullable Object> parameters(@Nullable String after, @Nullable String before) {
        Map<String, @Nullable Object> p = new HashMap<>();
        String low = from == null ? "" : start(from);
        String high = to == null ? END : start(to.plusDays(1));
        p.put("low", before == null || before.compareTo(low) < 0 ? low : before);
        p.put("high", after == null || after.compareTo(high) > 0 ? high : after);
        p.put("dated", from != null || to != null);
        p.put("text", text == null ? null : TextQuery.of(text));
        p.put("entity", mentions.isEmpty() ? null : mentions.getFirst());
        p.put("mentions", mentions);
        p.put("sources", sources.isEmpty() ? null : sources);
        p.put("language", language);
        return p;
    }

    private static String start(LocalDate day) {
        return Place.ofReport(Micros.of(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
