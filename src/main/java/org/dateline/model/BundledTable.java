package org.dateline.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the bundled tables. A line that begins with # is a comment. */
public final class BundledTable {

    private BundledTable() {}

    /**
     * Returns the lines of a table that are neither blank nor comments.
     *
     * @param path the place in the class path, such as "/goods/chapters.tsv"
     * @throws IllegalStateException if there is no such table
     */
    public static List<String> lines(String path) {
        try (InputStream in = BundledTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no table " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Returns the same lines as cells, which tabs separate. Empty cells at the end of a line are left out. */
    public static List<List<String>> rows(String path) {
        return lines(path).stream().map(line -> List.of(line.split("\t"))).toList();
    }
}
