package org.dateline.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Words the remark on a JSON object whose date of publication stands where it is not read. */
final class UnreadDay {

    private static final Set<String> DAY = WordClasses.of("source", "part of a key that names a day");
    private static final Set<String> OTHER_DAY = WordClasses.of("source", "part of a key that names another day");

    /** Matches keys that can be shown on one line. */
    private static final Pattern KEY = Pattern.compile("[\\w.:-]{1,60}");

    /** Matches between the parts of a key: {@code articlePublishedTime}, {@code og:published_time}, {@code HTMLDate}. */
    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("[_.:-]+|(?<=[a-z\\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Finds a year of these centuries, day and month in digits, or hours and minutes. */
    private static final Pattern TEXT =
            Pattern.compile("(?<!\\d)(19|20)\\d{2}|\\d[-/.]\\d{1,2}[-/.]\\d{2}|\\d:\\d{2}|^\\d{9,13}$");

    /** A day in full as people and programs write it has fewer characters. A text that mentions a year may have more. */
    private static final int LONGEST = 80;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Seconds since 1970 have nine or ten digits, milliseconds up to thirteen, days such as 20240515 eight. */
    private static final double LEAST = 1e7;

    private static final double MOST = 1e13;

    private UnreadDay() {}

    /**
     * Returns the remark on an object without a day that is read; null if none of its keys looks like one.
     *
     * @param known the keys whose values are read if they are days
     * @param used the day that is used instead; null for none
     */
    static @Nullable String in(JsonNode object, List<String> known, @Nullable String used) {
        return object.propertyStream()
                .filter(property -> isDay(property.getKey(), property.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(key -> remark(key, known.contains(key), used))
                .orElse(null);
    }

    private static String remark(String key, boolean known, @Nullable String used) {
        String reason = "\"" + key + "\" "
                + (known ? "does not begin with a year and a month, such as 2024-05-15" : "is not a known key");
        if (used != null) {
            return reason + ", so " + used + " is used";
        }
        return "the date of publication is unknown: " + reason + (known ? "" : "; use \"publishedAt\"");
    }

    private static boolean isDay(String key, JsonNode value) {
        if (!KEY.matcher(key).matches() || !mayBeDay(value)) {
            return false;
        }
        List<String> parts = BETWEEN_PARTS
                .splitAsStream(key)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        return parts.stream().anyMatch(DAY::contains) && parts.stream().noneMatch(OTHER_DAY::contains);
    }

    private static boolean mayBeDay(JsonNode value) {
        if (value.isNumber()) {
            double number = value.asDouble(0);
            return number >= FIRST_YEAR && number <= LAST_YEAR || number >= LEAST && number < MOST;
        }
        return value.isString()
                && value.asString().length() <= LONGEST
                && TEXT.matcher(value.asString()).find();
    }
}
