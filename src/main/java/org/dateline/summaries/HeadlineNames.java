package org.dateline.summaries;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;

/** Names as headlines write them, from {@code summaries/headline-names.tsv}. */
public final class HeadlineNames {

    private static final Map<String, String> SHORT = BundledTable.rows("/summaries/headline-names.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast));

    private HeadlineNames() {}

    /** Returns the headline form of a name, "US" for "United States"; other names unchanged. */
    public static String of(String name) {
        return SHORT.getOrDefault(name, name);
    }

    /** Returns a text with the headline forms of the names in it, without articles. A part of a longer name is unchanged. */
    static String in(String text) {
        String told = text;
        for (Map.Entry<String, String> name : SHORT.entrySet()) {
            told = Pattern.compile("(?<![\\p{L}\\p{N}'’-])(?:[Tt]he )?" + Pattern.quote(name.getKey())
                            + "(?![\\p{L}\\p{N}-]|['’](?!s)| \\p{Lu})")
                    .matcher(told)
                    .replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        return told;
    }
}
