package org.dateline.summaries;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a summary where it stays a sentence, for marks and titles. */
public final class ShortSummary {

    /** Characters that a short summary has at most. */
    public static final int LONGEST = 60;

    private static final ClosedClasses WORDS = new ClosedClasses();

    /** What may be left out from here on. What hangs on a condition is not told without it. */
    private static final List<String> BREAKS = List.of("preposition", "subordinator", "coordinator");

    private static final Verbs VERBS = new Verbs();

    /** "On Tuesday", "late in May 2019": a title stands beside its date. */
    private static final Pattern TIME = Pattern.compile(
            ",? ?(?<![\\w-])(?:"
                    + Rewriting.of("time").stream()
                            .map(row -> row.words().pattern())
                            .collect(Collectors.joining("|"))
                    + ")(?![\\w-])(?:,(?= ))?",
            Pattern.CASE_INSENSITIVE);

    /** What is only added between two commas, and who says so. */
    private static final List<Rewriting> ASIDES = Rewriting.of("aside");

    /** "After France, Spain": a list goes on behind its second name. */
    private static final Pattern LIST = Pattern.compile("\\p{Lu}\\p{L}+, \\p{Lu}\\p{L}+$");

    /** "Denmark and", ", Denmark,": the next name of a list. */
    private static final Pattern NEXT =
            Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*(?:,| " + WORDS.expression("and") + " )");

    private ShortSummary() {}

    /**
     * The summary, or the part of it that tells the act.
     *
     * @param actors names of those who act; one of them stands in what is kept, if the summary has any
     * @param objects names of those whom the act is on; the same holds for these
     * @return at most {@value #LONGEST} characters; empty where no such part is a sentence
     */
    public static Optional<String> of(String summary, Collection<String> actors, Collection<String> objects) {
        if (summary.length() <= LONGEST) {
            return Optional.of(summary);
        }
        String plain = plain(summary);
        if (plain.length() <= LONGEST) {
            return Optional.of(plain);
        }
        for (int end = lastBreak(plain, LONGEST); end >= LONGEST / 2; end = lastBreak(plain, end - 1)) {
            String part = plain.substring(0, end);
            if (tells(part, summary, actors) && tells(part, summary, objects) && isWhole(part) && isClosed(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The beginning of a summary up to the last word that a part may end with; else up to a word, with a sign that it goes on. */
    public static String beginning(String summary) {
        String plain = plain(summary);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        for (int end = lastBreak(plain, LONGEST); end >= LONGEST / 2; end = lastBreak(plain, end - 1)) {
            if (isClosed(plain.substring(0, end))) {
                return plain.substring(0, end);
            }
        }
        int cut = plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, LONGEST), LONGEST - 1));
        int space = plain.lastIndexOf(' ', cut);
        return plain.substring(0, space > LONGEST / 2 ? space : Math.min(cut, LONGEST - 1)) + "…";
    }

    /** Without times, asides and whoever says so. */
    private static String plain(String summary) {
        String timeless = timeless(Rewriting.all(ASIDES, summary));
        return timeless.isEmpty() ? summary : Capitals.of(timeless);
    }

    /** Without "on Tuesday" and "in May 2019". */
    static String timeless(String text) {
        return TIME.matcher(text).replaceAll("").strip();
    }

    /** The last place up to another where a preposition or a clause begins. */
    private static int lastBreak(String text, int most) {
        for (int at = text.lastIndexOf(' ', most); at > 0; at = text.lastIndexOf(' ', at - 1)) {
            int next = text.indexOf(' ', at + 1);
            String following = text.substring(at + 1, next < 0 ? text.length() : next);
            boolean listed = NEXT.matcher(text.substring(at + 1)).lookingAt();
            if (text.charAt(at - 1) == ',' && !listed && hasVerb(text.substring(0, at - 1))) {
                return at - 1;
            }
            String last = text.substring(text.lastIndexOf(' ', at - 1) + 1, at);
            if (BREAKS.stream().anyMatch(kind -> WORDS.is(kind, following))
                    && (!WORDS.is("coordinator", following) || joinsClauses(text, at + 1 + following.length()))
                    && !WORDS.is("part", following)
                    && !WORDS.is("dangling", last)) {
                return at;
            }
        }
        return -1;
    }

    /** "Brazilian and European chicken" is one object; "and said" begins another clause. */
    private static boolean joinsClauses(String text, int behind) {
        return Stream.of(text.substring(behind).strip().split(" ")).limit(2).anyMatch(ShortSummary::isVerb);
    }

    private static boolean isVerb(String word) {
        String base = VERBS.base(word);
        // "Imports" and "controls" are nouns as well.
        return base != null && !base.equals(word) && !word.endsWith("s") && Character.isLowerCase(word.charAt(0));
    }

    /** "Calls the decision" tells nothing before it says what. */
    private static boolean isWhole(String part) {
        return !WORDS.isIn("calling", part);
    }

    /** Nothing ends with "in answer" or "so", which something follows. */
    private static boolean isClosed(String part) {
        String last = part.substring(part.lastIndexOf(' ') + 1);
        String before = part.substring(0, Math.max(0, part.lastIndexOf(' ')));
        String link = before.substring(before.lastIndexOf(' ') + 1);
        boolean linking = WORDS.is("linking", last) && WORDS.is("preposition", link);
        boolean gerund = last.endsWith("ing") && WORDS.is("by", link);
        String base = VERBS.base(last);
        boolean past = base != null && !base.equals(last) && !last.endsWith("s") && !last.endsWith("ing");
        boolean verb =
                past && Character.isLowerCase(last.charAt(0)) && !WORDS.is("be", link) && !WORDS.is("have", link);
        return !linking
                && !gerund
                && !verb
                && !LIST.matcher(part).find()
                && !WORDS.is("subordinator", last)
                && !WORDS.is("dangling", last);
    }

    /** "Malawi's trade minister" ends at a comma and tells nothing yet. */
    private static boolean hasVerb(String part) {
        return Stream.of(part.split(" ")).anyMatch(word -> {
            String base = VERBS.base(word);
            return base != null && !base.equals(word);
        });
    }

    /** Whether a part names one of some, unless the whole names none. */
    private static boolean tells(String part, String whole, Collection<String> names) {
        List<String> named = names.stream().filter(name -> names(whole, name)).toList();
        return named.isEmpty() || named.stream().anyMatch(name -> names(part, name));
    }

    private static boolean names(String text, String name) {
        return !name.isBlank() && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** A phrase that begins with a verb for one, as it is for several: "imposes tariffs", "impose tariffs". */
    public static String ofSeveral(String phrase) {
        int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
        String base = VERBS.base(phrase.substring(0, end));
        return (base == null ? phrase.substring(0, end) : base) + phrase.substring(end);
    }
}
