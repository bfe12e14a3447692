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

    private UnreadDay() {}

    /**
     * Returns the remark on an object without a day that is read; null if none of its keys looks like one.
     *
     * @param known the keys whose values are read if they are days
     */
    static @Nullable String in(JsonNode object, List<String> known) {
        return object.propertyStream()
                .filter(property -> isDay(property.getKey(), property.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(key -> "the date of publication is unknown: "
                        + (known.contains(key)
                                ? "\"" + key + "\" does not begin with a year and a month, such as 2024-05-15"
                                : "\"" + key + "\" is not a known key; use \"publishedAt\""))
                .orElse(null);
    }

    /** Without a digit, the value is no date: a key such as "timeline" may hold anything. */
    private static boolean isDay(String key, JsonNode value) {
        String name = key.toLowerCase(Locale.ROOT);
        return KEY.matcher(key).matches()
                && value.isValueNode()
                && value.asString().chars().anyMatch(Character::isDigit)
                && DAY.stream().anyMatch(name::contains)
                && OTHER_DAY.stream().noneMatch(name::contains);
    }
}
