package org.dateline.extraction.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * A form of date expression.
 *
 * @param pattern the pattern of its words
 * @param resolution resolves a match to days
 */
record DateRule(Pattern pattern, Resolution resolution) {

    /** Resolves a match to days; null if the context does not determine them. */
    @FunctionalInterface
    interface Resolution {
        @Nullable
        UncertainDate resolve(Matcher match, Context context);
    }

    /**
     * Returns a rule. A space in the pattern matches any white space. Case matters only in the names of months and
     * days.
     */
    static DateRule of(String pattern, Resolution resolution) {
        String whole = "(?<![\\p{L}\\d$€£-]|\\d[.,/])" + pattern + "(?![\\p{L}\\d%]|[.,/]\\d)";
        return new DateRule(Pattern.compile(whole.replace(" ", "(?:\\s{1,3})"), Pattern.CASE_INSENSITIVE), resolution);
    }
}
