package org.dateline.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * English words by classes that decide the meaning of a text. Each package keeps its classes in
 * {@code word_classes.tsv} below its name: a line holds the class, a tab, and its words separated by vertical bars.
 */
public final class WordClasses {

    private static final Map<String, Map<String, List<String>>> TABLES = new ConcurrentHashMap<>();

    private WordClasses() {}

    /**
     * Returns the words of a class.
     *
     * @param name the package
     * @param kind the class
     * @throws IllegalStateException when the package's table has no such class
     */
    public static Set<String> of(String name, String kind) {
        return Set.copyOf(listed(name, kind));
    }

    /** Returns the words of a class in the order of the table. */
    public static List<String> listed(String name, String kind) {
        List<String> words = TABLES.computeIfAbsent(name, WordClasses::read).get(kind);
        if (words == null) {
            throw new IllegalStateException("There is no class of words \"" + kind + "\" in " + path(name));
        }
        return words;
    }

    /** Returns the words of a class as the alternatives of a regular expression; such a class may hold parts of one. */
    public static String expression(String name, String kind) {
        return String.join("|", listed(name, kind));
    }

    /**
     * Returns the meaning of each word of a class, written with an equals sign in the table, such as {@code men=man}.
     */
    public static Map<String, String> mapped(String name, String kind) {
        return listed(name, kind).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String path(String name) {
        return "/" + name + "/word_classes.tsv";
    }

    private static Map<String, List<String>> read(String name) {
        return BundledTable.lines(path(name)).stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> List.of(row[1].split("\\|"))));
    }
}
