package org.dateline.bulk;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * An article that an act rests on, as a reader of an export needs it: where to look, whom to name, on what terms.
 *
 * @param url its address
 * @param title its headline
 * @param source who published it
 * @param licence under what terms it may be used, when its collection says so
 * @param credit whom to name
 */
record Cited(
        @Nullable String url,
        @Nullable String title,
        @Nullable String source,
        @Nullable String licence,
        @Nullable String credit) {

    static Cited of(Value article) {
        return new Cited(
                article.get("url").asString(null),
                article.get("title").asString(null),
                article.get("source").asString(null),
                article.get("licence").asString(null),
                article.get("credit").asString(null));
    }

    /** All that is to be named, in one line. */
    String line() {
        return String.join(
                "; ",
                Stream.of(credit == null ? source : credit, licence, url)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
