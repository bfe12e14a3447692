package org.dateline.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the chapter of the Harmonized System that goods surely belong to, by a table of words.
 *
 * <p>What goods are stands last in English: an aircraft part is no aircraft, and soybean oil no soybean. So the longest words of
 * the table with which the goods end decide, words such as "products" aside.
 */
public final class HarmonizedSystem {

    private static final HarmonizedSystem TABLE = load();
    private static final Pattern PLACES = Pattern.compile("(?i) (?:from|to|for|with|made|used) .*$");
    private static final Pattern OF = Pattern.compile("(?i)^.* of ");
    private static final String ANY = "-";
    private static final char ALONE = '=';

    /** Chapters by words in the singular; a word of any goods has none. */
    private final Map<String, String> chapters;

    private final Set<String> words;

    private HarmonizedSystem(Map<String, String> chapters) {
        this.chapters = chapters;
        this.words = chapters.keySet().stream()
                .flatMap(key -> Arrays.stream(key.replace(ALONE, ' ').strip().split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HarmonizedSystem load() {
        String file = "/goods/chapters.tsv";
        try (InputStream in = Objects.requireNonNull(HarmonizedSystem.class.getResourceAsStream(file), file)) {
            Map<String, String> chapters = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> chapters.put(cells[0], cells[1]));
            return new HarmonizedSystem(Map.copyOf(chapters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chapters of goods, as two digits each and each once; none for goods that no word of the table names. */
    public static List<String> chapters(Collection<String> goods) {
        return goods.stream()
                .flatMap(part -> TABLE.chapter(part).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> chapter(String goods) {
        String named =
                OF.matcher(PLACES.matcher(goods.strip()).replaceFirst("")).replaceFirst("");
        List<String> words =
                new ArrayList<>(Arrays.stream(named.toLowerCase(Locale.ROOT).split("[\\s-]+"))
                        .filter(word -> !word.isEmpty())
                        .map(this::known)
                        .toList());
        while (words.size() > 1 && ANY.equals(chapters.get(words.getLast())) && !isNamed(words)) {
            words.removeLast();
        }
        String whole = chapters.get(ALONE + String.join(" ", foreign(named, words)));
        return whole != null ? Optional.of(whole) : ending(words);
    }

    private boolean isNamed(List<String> words) {
        return ending(words).isPresent();
    }

    private Optional<String> ending(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            String chapter = chapters.get(String.join(" ", words.subList(from, words.size())));
            if (chapter != null && !chapter.equals(ANY)) {
                return Optional.of(chapter);
            }
        }
        return Optional.empty();
    }

    /** The words behind names: "Russian oil" is oil. */
    private static List<String> foreign(String goods, List<String> words) {
        String[] given = goods.split("[\\s-]+");
        int from = 0;
        while (from < given.length - 1
                && from < words.size() - 1
                && !given[from].isEmpty()
                && Character.isUpperCase(given[from].charAt(0))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** The singular where the table has it, else the word as it stands. */
    private String known(String word) {
        for (String singular : List.of(word, cut(word, "s", ""), cut(word, "es", ""), cut(word, "ies", "y"))) {
            if (words.contains(singular)) {
                return singular;
            }
        }
        return word;
    }

    private static String cut(String word, String ending, String instead) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) + instead : word;
    }
}
