package org.dateline.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports files of a folder that are not articles by their extension, one line per extension. */
final class SkippedFiles {

    /** Files named per line. */
    private static final int NAMED = 5;

    /** Remedies for files that may contain articles. Files of other types have none. */
    private static final Map<String, String> REMEDIES = Map.of(
            "pdf", "save its text as .txt",
            "doc", "save its text as .txt",
            "docx", "save its text as .txt",
            "csv", "use `dateline import csv`",
            "tsv", "use `dateline import`",
            "gz", "unpack it, or use `dateline import`",
            "zip", "unpack it, or use `dateline import`",
            "warc", "use `dateline import warc`",
            "xml", "use `dateline import rss` if it is a feed",
            "rss", "use `dateline import rss`");

    private SkippedFiles() {}

    static Stream<Delivery> of(Path folder, List<Path> files) {
        Map<String, List<Path>> byEnding = files.stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .collect(Collectors.groupingBy(SkippedFiles::kind, TreeMap::new, Collectors.toList()));
        return byEnding.entrySet().stream().map(e -> skipped(folder, e.getKey(), e.getValue()));
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? Deliveries.ending(file) : "";
    }

    private static Delivery skipped(Path folder, String ending, List<Path> files) {
        String kind = ending.isEmpty() ? "files without an ending" : "." + ending + " files";
        String names = files.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "));
        String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
        String remedy = REMEDIES.get(ending);
        return Delivery.skipped(
                folder.toString(),
                "skipped " + names + more + ": " + kind + " are not read" + (remedy == null ? "" : "; " + remedy));
    }
}
