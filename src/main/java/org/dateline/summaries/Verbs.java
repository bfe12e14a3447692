package org.dateline.summaries;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.BundledTable;
import org.jspecify.annotations.Nullable;

/** The forms of English verbs, from {@code summaries/verbs.tsv} and by the regular endings. */
final class Verbs {

    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh|[^aeiou]o)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
    private static final Pattern SILENT_E = Pattern.compile(".*[^eoy]e");

    /** The class of prefixes before verbs that are known without them. */
    private static final String PREFIX = "prefix";

    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, String> participles = new HashMap<>();
    private final Map<String, String> pasts = new HashMap<>();
    private final Map<String, String> thirds = new HashMap<>();

    private final List<String> prefixes = BundledTable.rows("/summaries/closed-classes.tsv").stream()
            .filter(row -> row.getFirst().equals(PREFIX))
            .flatMap(row -> Stream.of(row.getLast().split(" ")))
            .toList();

    Verbs() {
        for (List<String> row : BundledTable.rows("/summaries/verbs.tsv")) {
            String base = row.getFirst();
            boolean regular = row.size() == 1;
            String past = regular ? past(base) : row.get(1);
            String participle = regular ? past : row.get(2);
            // A base form is not taken for a form of another verb. "Found" is still a form of "find", since the row of
            // "find" names it.
            bases.putIfAbsent(past, base);
            bases.putIfAbsent(participle, base);
            String third = row.size() > 3 ? row.get(3) : third(base);
            bases.putIfAbsent(third, base);
            thirds.put(base, third);
            bases.putIfAbsent(gerund(base, past), base);
            bases.put(base, base);
            participles.put(base, participle);
            pasts.put(base, past);
        }
    }

    /** Returns the base form of a verb in any form; null if it is unknown and its ending does not tell. */
    @Nullable
    String base(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        String known = bases.get(word);
        if (known != null) {
            return known;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0) {
            String rest = base(word.substring(hyphen + 1));
            return rest == null ? null : word.substring(0, hyphen + 1) + rest;
        }
        for (String prefix : prefixes) {
            String rest = word.startsWith(prefix) ? bases.get(word.substring(prefix.length())) : null;
            if (rest != null) {
                return prefix + rest;
            }
        }
        return null;
    }

    /** Returns the past participle of a base form. */
    String participle(String base) {
        return form(participles, base);
    }

    /** Returns the simple past of a base form. */
    String simplePast(String base) {
        return form(pasts, base);
    }

    /** Returns the form of a verb with a prefix: "unfroze" from "froze". */
    private String form(Map<String, String> forms, String base) {
        return Stream.concat(Stream.of(""), prefixes.stream())
                .filter(prefix -> base.startsWith(prefix) && forms.containsKey(base.substring(prefix.length())))
                .findFirst()
                .map(prefix -> prefix + forms.get(base.substring(prefix.length())))
                .orElseGet(() -> past(base));
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return CONSONANT_Y.matcher(base).matches() ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    private static String third(String base) {
        if (CONSONANT_Y.matcher(base).matches()) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return HISSING.matcher(base).matches() ? base + "es" : base + "s";
    }

    /** Returns the gerund, in which a consonant is doubled if it is in the past: "banned", "banning". */
    private static String gerund(String base, String past) {
        if (past.equals(base + base.charAt(base.length() - 1) + "ed")) {
            return past.substring(0, past.length() - 2) + "ing";
        }
        return SILENT_E.matcher(base).matches() ? base.substring(0, base.length() - 1) + "ing" : base + "ing";
    }

    /** Returns the form after "considers": "banning". */
    String gerund(String base) {
        return gerund(base, participle(base));
    }

    /** Returns the form for he, she or it. */
    String thirdPerson(String base) {
        return thirds.getOrDefault(base, third(base));
    }
}
