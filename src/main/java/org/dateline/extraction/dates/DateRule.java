package org.dateline.extraction.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * A form of date expression.
 *
 * @param pattern how it is written
 * @param resolution what it means
 */
record DateRule(Pattern pattern, Resolution resolution) {

    /** Turns a match into days; null when the anchor does not tell. */
    @FunctionalInterface
    interface Resolution {
        @Nullable
        UncertainDate resolve(Matcher match, Anchor anchor);
    }

    static DateRule of(String pattern, Resolution resolution) {
        return new DateRule(Pattern.compile("(?<![\\p{L}\\d$€£-])" + pattern + "(?![\\p{L}\\d%])"), resolution);
    }
}
