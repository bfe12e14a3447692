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

    /** Turns a match into days; null when the context does not tell. */
    @FunctionalInterface
    interface Resolution {
        @Nullable
        UncertainDate resolve(Matcher match, Context context);
    }

    /** A blank of the pattern stands for any white space; capitals matter in the names of months and days only. */
    static DateRule of(String pattern, Resolution resolution) {
        String whole = "(?<![\\p{L}\\d$€£-]|\\d[.,/])" + pattern + "(?![\\p{L}\\d%]|[.,/]\\d)";
        return new DateRule(Pattern.compile(whole.replace(" ", "(?:\\s{1,3})"), Pattern.CASE_INSENSITIVE), resolution);
    }
}
