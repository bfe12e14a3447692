package org.dateline.catalog;

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
 * Which articles to list; all parts must be met, and an empty list asks for nothing.
 *
 * @param text words that all stand in it
 * @param sources ids of sources, of which one published it
 * @param from the first day of its report, in UTC
 * @param to the last day
 * @param mentions ids of entities that are all named in it
 * @param language an ISO 639-1 code
 */
public record ArticleFilter(
        @Nullable String text,
        List<String> sources,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> mentions,
        @Nullable String language) {

    /** All articles. */
    public static final ArticleFilter ALL = new ArticleFilter(null, List.of(), null, null, List.of(), null);

    /** Behind every place. */
    private static final String END = "~";

    /** The index in which to seek. */
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

        /** The last of a list that begins with the newest are its oldest. */
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

    /** What the queries take for articles behind one place and before another, newest first. */
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
