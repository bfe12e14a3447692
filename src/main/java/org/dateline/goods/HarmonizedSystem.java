package org.dateline.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;

/**
 * Finds the chapter of the Harmonized System to which goods certainly belong, by a table of words.
 *
 * <p>In English the last words name the kind of goods: an aircraft part is not an aircraft, and soybean oil is not a
 * soybean. So the longest words of the table at the end of the goods decide, ignoring words such as "products".
 */
public final class HarmonizedSystem {

    private static final HarmonizedSystem TABLE = load();
    private static final Pattern PLACES = Pattern.compile("(?i) (?:from|to|for|with|made|used) .*$");
    private static final Pattern OF = Pattern.compile("(?i)^.* of ");
    private static final String ANY = "-";
    private static final char ALONE = '=';

    /** Chapters by words in the singular. Words for goods of any kind have no chapter. */
    private final Map<String, String> chapters;

    private final Set<String> words;

    private HarmonizedSystem(Map<String, String> chapters) {
        this.chapters = chapters;
        this.words = chapters.keySet().stream()
                .flatMap(key -> Arrays.stream(key.replace(ALONE, ' ').strip().split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HarmonizedSystem load() {
        return new HarmonizedSystem(BundledTable.rows("/goods/chapters.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, cells -> cells.get(1))));
    }

    /** Returns the distinct chapters of goods, as two digits each. Goods without a word in the table have none. */
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

    /** Returns the words after names: "oil" for "Russian oil". */
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

    /** Returns the singular if the table has it, else the word unchanged. */
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
