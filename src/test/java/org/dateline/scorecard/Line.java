package org.dateline.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of the scorecard: how often the pipeline and the gold agree in one matter on one data set.
 *
 * @param matter what is measured, such as "countries by name: mention and link"
 * @param data the data set, with its part
 * @param hits what both have
 * @param spurious what only the pipeline has
 * @param missed what only the gold has
 * @param errors a handful of what went wrong, quoted
 */
record Line(String matter, String data, int hits, int spurious, int missed, List<String> errors) {

    /** A line that nothing was counted for. */
    static Line without(String matter, String data) {
        return new Line(matter, data, 0, 0, 0, List.of());
    }

    /** The same matters over several data sets at once, but for those that are no counts of acts; left out where one of them is. */
    static List<Line> together(String data, List<Line> lines, Set<String> of) {
        Map<String, List<Line>> byMatter = lines.stream()
                .filter(l -> of.contains(l.data()) && !l.matter().startsWith("confidence"))
                .collect(Collectors.groupingBy(Line::matter, LinkedHashMap::new, Collectors.toList()));
        return byMatter.entrySet().stream()
                .map(e -> together(e.getKey(), data, e.getValue()))
                .toList();
    }

    private static Line together(String matter, String data, List<Line> lines) {
        return lines.stream().anyMatch(Line::isLeftOut)
                ? without(matter, data)
                : new Line(
                        matter,
                        data,
                        lines.stream().mapToInt(Line::hits).sum(),
                        lines.stream().mapToInt(Line::spurious).sum(),
                        lines.stream().mapToInt(Line::missed).sum(),
                        List.of());
    }

    /** Whether it has no figure, since its texts are not at hand. */
    boolean isLeftOut() {
        return hits + spurious + missed == 0;
    }

    double precision() {
        return ratio(hits, hits + spurious);
    }

    double recall() {
        return ratio(hits, hits + missed);
    }

    /** The harmonic mean; for questions with one answer each, equal to the accuracy. */
    double f1() {
        return ratio(2 * hits, 2 * hits + spurious + missed);
    }

    /** How a floor names it. */
    String key() {
        return matter + " | " + data;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
