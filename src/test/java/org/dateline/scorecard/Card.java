package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scorecard as a table, as JSON and as a page.
 *
 * @param lines its lines in their order
 * @param confusion gold type, then ours, with the count
 * @param kappas how far two labellers agree, by field
 */
record Card(List<Line> lines, Map<String, Map<String, Integer>> confusion, Map<String, Double> kappas) {

    /** Errors quoted below each line. */
    private static final int QUOTED = Integer.getInteger("scorecard.errors", 5);

    String table() {
        String head = String.format(
                "%-62s %-18s %6s %6s %6s %6s %6s %6s%n", "matter", "data", "P", "R", "F1", "hits", "extra", "missed");
        String agreement = String.format(Locale.ROOT, "agreement of two labellers (kappa): %s%n", kappas);
        return head
                + lines.stream()
                        .filter(line -> !line.isLeftOut())
                        .map(Card::row)
                        .collect(Collectors.joining())
                + agreement
                + leftOut();
    }

    /** What has no figure here, by its data; empty where all has. */
    private String leftOut() {
        Map<String, Long> byData = lines.stream()
                .filter(Line::isLeftOut)
                .collect(Collectors.groupingBy(Line::data, LinkedHashMap::new, Collectors.counting()));
        if (byData.isEmpty()) {
            return "";
        }
        List<String> missing = BorrowedTexts.HERE.missing();
        return "left out: " + byData.values().stream().mapToLong(n -> n).sum() + " lines, since "
                + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " not there\n"
                + byData.entrySet().stream()
                        .map(e -> "  " + e.getKey() + " (" + e.getValue() + ")\n")
                        .collect(Collectors.joining());
    }

    private static String row(Line line) {
        return String.format(
                Locale.ROOT,
                "%-62s %-18s %6.3f %6.3f %6.3f %6d %6d %6d%n",
                line.matter(),
                line.data(),
                line.precision(),
                line.recall(),
                line.f1(),
                line.hits(),
                line.spurious(),
                line.missed());
    }

    String errors() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines.stream().filter(l -> !l.isLeftOut()).toList()) {
            text.append("\n## ").append(line.key()).append('\n');
            line.errors().stream()
                    .limit(QUOTED)
                    .forEach(e -> text.append("  ").append(e).append('\n'));
        }
        return text.toString();
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("scorecard.txt"), table() + errors() + "\n" + confusion + "\n");
            Files.writeString(
                    folder.resolve("scorecard.json"), JsonMapper.shared().writeValueAsString(this));
            Files.writeString(folder.resolve("scorecard.html"), page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        return "<!doctype html><meta charset=utf-8><title>Dateline: scorecard</title><pre>"
                + Entities.escape(table() + errors())
                + "</pre>\n";
    }
}
