package org.dateline.graph;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Goods;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Decides which claims tell of the same act (codebook, "Same or another?"). */
public final class Identity {

    /** An act reported without a date happened on the day of publication or in the week before (codebook, rule 1). */
    public static final int REPORTING_LAG_DAYS = 7;

    /** A month, for articles that sum up an act which their own text dates. */
    private static final int LONGEST_LAG_DAYS = 31;

    /** Where the entities begin in a key, behind the type, the instrument, the direction and the stage. */
    private static final int FIRST_ROLE = 4;

    private static final Pattern COUNTS =
            Pattern.compile("\\b(" + WordClasses.expression("graph", "determiner or number") + ")\\b");
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:%|per ?cent)");
    private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3})s$");

    private Identity() {}

    /**
     * Returns the key that claims of one act share: type, measure, stage and the known principals of each role. Targets
     * come last, so that the key of a coding without targets is a prefix of the keys with some.
     */
    static String key(Coding coding) {
        return Stream.of(
                        coding.type().name(),
                        coding.instrument().name(),
                        coding.direction().name(),
                        String.valueOf(coding.stage()),
                        principals(coding, Role.ACTOR),
                        principals(coding, Role.ADDRESSEE),
                        principals(coding, Role.TARGET))
                .collect(Collectors.joining("|"));
    }

    private static String principals(Coding coding, Role role) {
        return list(coding.principals(role));
    }

    private static String list(Stream<String> principals) {
        return principals.distinct().sorted().collect(Collectors.joining(","));
    }

    /** The entities that a key names, in all roles. */
    static Stream<String> principals(String key) {
        return parts(key).stream().skip(FIRST_ROLE).flatMap(Identity::entities);
    }

    /** The key of the same act with other entities in the place of those that it names. */
    static String recast(String key, UnaryOperator<String> meant) {
        List<String> parts = parts(key);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> i < FIRST_ROLE
                        ? parts.get(i)
                        : list(entities(parts.get(i)).map(meant)))
                .collect(Collectors.joining("|"));
    }

    private static List<String> parts(String key) {
        return List.of(key.split("\\|", -1));
    }

    private static Stream<String> entities(String part) {
        return Stream.of(part.split(",")).filter(id -> !id.isEmpty());
    }

    /** Tells whether a coding names no target or beneficiary at all. */
    static boolean leavesOutTarget(Coding coding) {
        return coding.parties().stream().noneMatch(p -> p.role() == Role.TARGET || p.role() == Role.BENEFICIARY);
    }

    /** Tells whether a known entity is acted on. Otherwise only claims of one story can be of the same act. */
    static boolean namesObject(Coding coding) {
        return Stream.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY)
                .anyMatch(role -> coding.principals(role).findAny().isPresent());
    }

    /** Tells whether a coding names goods or any party besides the actor. */
    static boolean namesAnything(Coding coding) {
        return coding.goods() != null || coding.parties().stream().anyMatch(p -> p.role() != Role.ACTOR);
    }

    /** Returns the unresolved targets without articles and counts, so that "these persons" equals "persons". */
    static Set<String> targetTexts(List<Party> parties) {
        return texts(parties, Role.TARGET);
    }

    /** Returns the unresolved parties in a role. */
    static Set<String> texts(List<Party> parties, Role role) {
        return parties.stream()
                .filter(p -> p.role() == role && p.entity() == null)
                .map(p -> plain(name(p.text())))
                .collect(Collectors.toSet());
    }

    private static final Pattern COUNTED =
            Pattern.compile("(?i)^(" + WordClasses.expression("graph", "beginning of a count") + ")");

    /** "Canada's Sandvine" is Sandvine, while "Syria's Central Bank" is not any Central Bank. */
    private static final Pattern POSSESSED = Pattern.compile("^\\p{Lu}[\\p{L}. ]*['’]s (?=\\p{Lu})" + "(?!.*\\b(?:"
            + WordClasses.expression("graph", "word of a name that an owner belongs to") + ")\\b)");

    /** "Dubai-based", "Russian-owned": tells a place or an owner and is not part of a name. */
    private static final Pattern OF_PLACE =
            Pattern.compile("-(?:" + WordClasses.expression("graph", "participle of a place or an owner") + ")$");

    private static final Set<String> LINKS = WordClasses.of("graph", "word within a name");

    /**
     * Returns the name in a phrase: "ZIM" for "Israeli shipping firm ZIM". If the phrase does not end with a name, or
     * begins with one, it is returned whole.
     */
    static String name(String phrase) {
        String text = POSSESSED.matcher(phrase).replaceFirst("");
        if (isCounted(text)) {
            return text;
        }
        String[] words = text.split(" ");
        int from = words.length;
        for (int i = words.length - 1; i >= 0 && (isCapital(words[i]) || LINKS.contains(words[i])); i--) {
            from = isCapital(words[i]) ? i : from;
        }
        boolean described = from > 0 && from < words.length && !LINKS.contains(words[from - 1]);
        return described ? String.join(" ", List.of(words).subList(from, words.length)) : text;
    }

    /**
     * Tells whether a phrase is a count, such as "Fourteen individuals" or "43 entities". A later phrase with the same
     * count means others.
     */
    static boolean isCounted(String text) {
        return COUNTED.matcher(text).find();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && !OF_PLACE.matcher(word).find();
    }

    /** Returns words without case, articles, counts and the plural's ending. */
    static String plain(String text) {
        String bare = COUNTS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return PLURAL.matcher(bare.strip()).replaceAll("");
    }

    /** Tells whether both sets name parties and share none: "U.S. persons" are not the "persons" that were listed. */
    static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    /**
     * Tells whether both sets name parties and an article means others by each. Within one article, "lorries" are the
     * "coal lorries" of its headline.
     */
    static boolean differWithin(Set<String> one, Set<String> other) {
        return differ(one, other)
                && one.stream().noneMatch(a -> other.stream().anyMatch(b -> describes(a, b) || describes(b, a)));
    }

    /** Tells whether an unresolved party is another one of an article in more words. */
    static boolean describes(Party party, Party other) {
        if (party.role() != other.role() || party.entity() != null || other.entity() != null) {
            return false;
        }
        String words = plain(name(party.text()));
        String others = plain(name(other.text()));
        return !words.equals(others) && describes(words, others);
    }

    /** Tells whether a phrase has the noun of another one and all its other words, perhaps as parts of longer ones. */
    private static boolean describes(String phrase, String other) {
        List<String> words = List.of(phrase.split(" "));
        List<String> others = List.of(other.split(" "));
        return words.getLast().equals(others.getLast())
                && others.stream().allMatch(o -> words.stream().anyMatch(w -> w.equals(o) || w.startsWith(o + "-")));
    }

    /** Tells whether two dates may be of the same act. */
    public static boolean datesAgree(UncertainDate one, UncertainDate other) {
        return widened(one).canEqual(widened(other));
    }

    /**
     * Tells whether an undated headline may state the act that its text dates: "Regulator orders recall" on July 2
     * above "on June 18 the regulator ordered". If the dates lie more than a month apart, the text refers to an earlier
     * act.
     */
    static boolean leavesDayTo(UncertainDate headline, UncertainDate text) {
        LocalDate published = headline.latest();
        LocalDate stated = text.earliest();
        return headline.basis() == DateBasis.PUBLICATION
                && text.basis() != DateBasis.PUBLICATION
                && published != null
                && stated != null
                && !stated.isAfter(published)
                && stated.isAfter(published.minusDays(LONGEST_LAG_DAYS));
    }

    private static UncertainDate widened(UncertainDate date) {
        LocalDate earliest = date.earliest();
        return date.basis() == DateBasis.PUBLICATION && earliest != null
                ? new UncertainDate(earliest.minusDays(REPORTING_LAG_DAYS), date.latest(), null, date.basis())
                : date;
    }

    /** Tells whether two acts certainly concern different goods. */
    static boolean conflictOfGoods(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Goods.of(one).differs(Goods.of(other));
    }

    /**
     * Tells whether two acts have different rates. Amounts and tolls are not compared, since reports of the same act
     * differ in them.
     */
    static boolean conflictOfRates(@Nullable String one, @Nullable String other) {
        Set<String> rates = rates(one);
        Set<String> others = rates(other);
        return !rates.isEmpty() && !others.isEmpty() && Collections.disjoint(rates, others);
    }

    private static Set<String> rates(@Nullable String magnitude) {
        return magnitude == null
                ? Set.of()
                : RATE.matcher(magnitude).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    /** Tells whether two details contradict. A detail that only one of them has does not. */
    static boolean conflict(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
