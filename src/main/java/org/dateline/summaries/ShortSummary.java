package org.dateline.summaries;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shortens a summary to a complete sentence, for marks and titles. */
public final class ShortSummary {

    /** The greatest number of characters in a short summary. */
    public static final int LONGEST = 60;

    private static final ClosedClasses WORDS = new ClosedClasses();

    /**
     * Classes of words from which on a summary may be cut. A condition is not among them, since it changes the meaning.
     */
    private static final List<String> BREAKS = List.of("preposition", "subordinator", "coordinator");

    private static final Verbs VERBS = new Verbs();

    /** Times such as "on Tuesday" and "late in May 2019". A title stands beside its date. */
    private static final Pattern TIME = Pattern.compile(
            ",? ?(?<![\\w-])(?:"
                    + Rewriting.of("time").stream()
                            .map(row -> row.words().pattern())
                            .collect(Collectors.joining("|"))
                    + ")(?![\\w-])(?:,(?= ))?",
            Pattern.CASE_INSENSITIVE);

    /** Additions between commas, and attributions. */
    private static final List<Rewriting> ASIDES = Rewriting.of("aside");

    /** The beginning of a list that continues after its second name: "after France, Spain". */
    private static final Pattern LIST = Pattern.compile("\\p{Lu}\\p{L}+, \\p{Lu}\\p{L}+$");

    /** The next name of a list: "Denmark and", ", Denmark,". */
    private static final Pattern NEXT =
            Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*(?:,| " + WORDS.expression("and") + " )");

    private ShortSummary() {}

    /**
     * Returns the summary, or the part of it that tells the act.
     *
     * @param actors the names of the actors; the part contains one of them if the summary does
     * @param objects the names of the parties that are acted on; likewise
     * @return at most {@value #LONGEST} characters; empty if no such part is a sentence
     */
    public static Optional<String> of(String summary, Collection<String> actors, Collection<String> objects) {
        if (summary.length() <= LONGEST) {
            return Optional.of(summary);
        }
        String plain = shorter(summary);
        if (plain.length() <= LONGEST) {
            return Optional.of(plain);
        }
        for (int end = lastBreak(plain, LONGEST); end >= LONGEST / 2; end = lastBreak(plain, end - 1)) {
            String part = plain.substring(0, end);
            if (tells(part, summary, actors)
                    && tells(part, summary, objects)
                    && isWhole(part)
                    && isClosed(part)
                    && !isCutRequest(part, plain.substring(end))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the beginning of a summary up to a word with which a part may end; without one, up to any word, with an
     * ellipsis.
     */
    public static String beginning(String summary) {
        String plain = shorter(summary);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        for (int end = lastBreak(plain, LONGEST); end >= LONGEST / 2; end = lastBreak(plain, end - 1)) {
            if (isClosed(plain.substring(0, end)) && !isCutRequest(plain.substring(0, end), plain.substring(end))) {
                return plain.substring(0, end);
            }
        }
        int cut = plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, LONGEST), LONGEST - 1));
        int space = plain.lastIndexOf(' ', cut);
        return plain.substring(0, space > LONGEST / 2 ? space : Math.min(cut, LONGEST - 1)) + "…";
    }

    /** Returns the summary without times, asides and attributions. */
    private static String plain(String summary) {
        String timeless = timeless(Rewriting.all(ASIDES, summary));
        return timeless.isEmpty() ? summary : Capitals.of(timeless);
    }

    /** Returns the summary without times, asides and attributions, and if that is too long, with names as headlines write them. */
    private static String shorter(String summary) {
        String plain = plain(summary);
        return plain.length() <= LONGEST ? plain : HeadlineNames.in(plain);
    }

    /** Returns a text without "on Tuesday" and "in May 2019". */
    static String timeless(String text) {
        return TIME.matcher(text).replaceAll("").strip();
    }

    /** Returns the last place up to another where a preposition or a clause begins. */
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

    /** Whether "and" joins clauses, as in "and said"; "Brazilian and European chicken" is one object. */
    private static boolean joinsClauses(String text, int behind) {
        return Stream.of(text.substring(behind).strip().split(" ")).limit(2).anyMatch(ShortSummary::isVerb);
    }

    private static boolean isVerb(String word) {
        String base = VERBS.base(word);
        // "Imports" and "controls" are also nouns.
        return base != null && !base.equals(word) && !word.endsWith("s") && Character.isLowerCase(word.charAt(0));
    }

    /** Whether a part tells the act. "Calls the decision" does not, without its complement. */
    private static boolean isWhole(String part) {
        return !WORDS.isIn("calling", part);
    }

    /** Whether nothing needs to follow, as it does after "in answer" and "so". */
    private static boolean isClosed(String part) {
        String last = part.substring(part.lastIndexOf(' ') + 1);
        String before = part.substring(0, Math.max(0, part.lastIndexOf(' ')));
        String link = before.substring(before.lastIndexOf(' ') + 1);
        boolean linking = WORDS.is("linking", last) && WORDS.is("preposition", link);
        // "Was looking [into the order]".
        boolean gerund = last.endsWith("ing") && (WORDS.is("by", link) || WORDS.is("be", link));
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

    /** Whether a verb is cut from the act that it means: "asked Oslo [to pay]", "asks the port of Oslo", "has agreed". */
    static boolean isCutRequest(String part, String rest) {
        List<String> words = List.of(part.split(" "));
        int last = words.size() - 1;
        if (last < 1 || !isInfinitive(List.of(rest.strip().split(" ")), 0)) {
            return false;
        }
        int verb = last;
        while (verb > 0 && Character.isUpperCase(words.get(verb).charAt(0))) {
            verb--;
        }
        boolean named = verb < last && VERBS.base(words.get(verb)) != null;
        boolean agreed = WORDS.is("have", words.get(last - 1)) && isVerb(words.get(last));
        boolean asked = words.stream().map(VERBS::base).anyMatch(base -> base != null && WORDS.is("ordering", base))
                && IntStream.range(1, last).noneMatch(i -> isInfinitive(words, i));
        return named || agreed || asked;
    }

    private static boolean isInfinitive(List<String> words, int at) {
        return at + 1 < words.size()
                && WORDS.is("infinitive", words.get(at))
                && words.get(at + 1).equals(VERBS.base(words.get(at + 1)));
    }

    /** Whether a part has a verb. "Malawi's trade minister" ends at a comma without one. */
    private static boolean hasVerb(String part) {
        return Stream.of(part.split(" ")).anyMatch(word -> {
            String base = VERBS.base(word);
            return base != null && !base.equals(word);
        });
    }

    /** Whether a part contains one of some names, unless the whole contains none. */
    private static boolean tells(String part, String whole, Collection<String> names) {
        List<String> named = names.stream().filter(name -> names(whole, name)).toList();
        return named.isEmpty()
                || named.stream().anyMatch(name -> names(part, name) || names(part, HeadlineNames.in(name)));
    }

    private static boolean names(String text, String name) {
        return !name.isBlank() && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a verb phrase with its verb in the plural: "impose tariffs" for "imposes tariffs". */
    public static String ofSeveral(String phrase) {
        int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
        String base = VERBS.base(phrase.substring(0, end));
        return (base == null ? phrase.substring(0, end) : base) + phrase.substring(end);
    }
}
