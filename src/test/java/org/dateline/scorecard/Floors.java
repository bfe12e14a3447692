package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;

/** The F1 that each line has reached before, less what a change elsewhere may cost without a reason. */
final class Floors {

    private Floors() {}

    /** By the key of the line; lines of data that is not there have none. */
    static Map<String, Double> read() {
        try (var lines = Files.lines(Gold.folder("floors.tsv"))) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .collect(Collectors.toMap(l -> l[0], l -> Double.valueOf(l[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
