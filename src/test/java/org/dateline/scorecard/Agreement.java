package org.dateline.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How far two people who labelled the same sentences without seeing each other agree, as Cohen's kappa (Cohen 1960): 1 is
 * full agreement, 0 what chance would give.
 */
final class Agreement {

    private static final String NONE = "none";

    private Agreement() {}

    /** Agreement on a field of a sentence's first act; "none" where nobody acts. */
    static double kappa(String first, String second, String field) {
        Map<String, String> one = labels(first, field);
        Map<String, String> other = labels(second, field);
        List<String> both = other.keySet().stream().filter(one::containsKey).toList();
        double same =
                both.stream().filter(id -> one.get(id).equals(other.get(id))).count() / (double) both.size();
        double chance = chance(
                both.stream().map(one::get).toList(),
                both.stream().map(other::get).toList());
        return (same - chance) / (1 - chance);
    }

    private static double chance(List<String> one, List<String> other) {
        Map<String, Long> counts =
                other.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return one.stream().mapToDouble(label -> counts.getOrDefault(label, 0L)).sum()
                / ((double) one.size() * other.size());
    }

    private static Map<String, String> labels(String file, String field) {
        Map<String, String> labels = new HashMap<>();
        for (JsonNode row : Gold.labels(file)) {
            JsonNode acts = row.get("acts");
            labels.put(Gold.text(row, "id"), acts.isEmpty() ? NONE : Gold.text(acts.get(0), field));
        }
        return labels;
    }
}
