package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Finds words of a summary that only other sentences explain: "it", "the exit", "another ban", "its neighbour". */
final class OpenReferences {

    /** The number of words below which a summary is too short to say what it is about. */
    private static final int BRIEF = 8;

    private final String summary;
    private final Parse told;
    private final List<Token> tokens;
    private final ClosedClasses words;
    private final Anaphora anaphora;
    private final Clauses clauses;

    /** The noun groups of the sentence that the summary contains. */
    private final List<NounGroup> groups;

    /**
     * Reads a summary.
     *
     * @param told the sentence of the summary
     */
    OpenReferences(String summary, Parse told, ClauseWording wording) {
        this.summary = summary;
        this.told = told;
        this.tokens = told.tokens();
        this.words = wording.words();
        this.anaphora = wording.anaphora();
        this.clauses = new Clauses(wording);
        this.groups =
                NounGroup.in(tokens, words).stream().filter(g -> place(g) >= 0).toList();
    }

    /** Whether the summary has an open reference, names only its actor, or is too short to say what it is about. */
    boolean any() {
        return tokens.stream().anyMatch(this::isOpenPronoun)
                || groups.stream().anyMatch(this::isOpen)
                || names() < 2
                || summary.split(" ").length <= BRIEF;
    }

    private String text(NounGroup group) {
        return told.text(group.from(), group.head() + 1);
    }

    /** Returns the place of some words in the summary; -1 if it does not contain them. */
    private int place(String form) {
        Matcher there = Pattern.compile(
                        "(?<![\\p{L}\\p{N}'’])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(summary);
        return there.find() ? there.start() : -1;
    }

    private int place(NounGroup group) {
        return place(text(group));
    }

    private boolean isOpenPronoun(Token token) {
        if (!token.is("PRP") || words.is("reflexive", token) || words.is("first person", token)) {
            return false;
        }
        int place = place(token.form());
        if (place < 0 || isDummy(token.index())) {
            return false;
        }
        boolean person = words.is("personal", token);
        return groups.stream()
                .filter(g -> place(g) < place)
                .noneMatch(g -> person == g.noun().entity().endsWith("PERSON") || person && !g.isName());
    }

    /** Whether "it" has no meaning: "it is clear that", but not "it was used to". */
    private boolean isDummy(int at) {
        return clauses.isDummy(tokens, at)
                && !(tokens.get(at + 2).is("VBN")
                        && at + 3 < tokens.size()
                        && tokens.get(at + 3).is("TO"));
    }

    private boolean isOpen(NounGroup group) {
        Token first = group.first();
        boolean comparing = tokens.subList(group.from(), group.head()).stream().anyMatch(t -> words.is("comparing", t));
        boolean body = anaphora.kind(group.key(), false) != null || words.is("anaphoric", group.noun());
        if (comparing || body && first.pos().equals("PRP$") || isVague(group)) {
            return true;
        }
        boolean both = words.is("correlative", first);
        boolean definite = first.is("DT") && words.is("definite", first) || both;
        if (!definite || group.isName() || words.is("unique", group.noun())) {
            return false;
        }
        boolean named = group.premodifiers().stream().anyMatch(t -> t.is("NNP"));
        boolean nation = group.premodifiers().stream().anyMatch(t -> t.entity().endsWith("NORP"));
        return !named && !(isToldBehind(group) && !both) && !(nation && !body) && !isToldBefore(group);
    }

    /** Whether nothing tells what a noun is about: "a petition". */
    private boolean isVague(NounGroup group) {
        return words.is("indefinite", group.first())
                && group.head() == group.from() + 1
                && !group.isExtended()
                && !group.isName();
    }

    /** Whether words after the noun explain it: "the case of the two ships", but not "take the case to a court". */
    private boolean isToldBehind(NounGroup group) {
        int next = group.head() + 1;
        boolean place = group.isExtended()
                && words.is("goal", group.tokens().get(next))
                && !group.tokens().get(next + 1).is("VB");
        return group.isExtended() && !place;
    }

    /** Whether the noun or, for "the government", a country occurs earlier in the summary. */
    private boolean isToldBefore(NounGroup group) {
        int at = place(group);
        List<NounGroup> before =
                groups.stream().filter(g -> g != group && place(g) < at).toList();
        return before.stream().anyMatch(g -> g.key().equals(group.key()))
                || anaphora.isOrgan(group.key())
                        && before.stream()
                                .flatMap(g -> g.all().stream())
                                .anyMatch(t ->
                                        t.entity().endsWith("GPE") || t.entity().endsWith("NORP"));
    }

    /** Returns the number of named entities. A group and its owner count as one, and so does a repeated name. */
    private long names() {
        return groups.stream()
                .filter(g -> groups.stream().noneMatch(o -> o.from() == g.from() && o.head() > g.head()))
                .filter(g -> g.isName()
                        || g.premodifiers().stream().anyMatch(t -> t.entity().endsWith("NORP") || t.is("NNP")))
                .map(g -> NounPhrases.bare(text(g).toLowerCase(Locale.ROOT)))
                .distinct()
                .count();
    }
}
