package org.dateline.bulk;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * An article that an act is based on, with the facts needed to cite it.
 *
 * @param url its address
 * @param title its headline
 * @param source its publisher
 * @param licence the terms of use, if its collection states them
 * @param credit the names to credit
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

    /** Returns the credit in one line. */
    String line() {
        return String.join(
                "; ",
                Stream.of(credit == null ? source : credit, licence, url)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
