package org.dateline.summaries;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Leads into a summary that does not stand alone by the headline of its article, in the brackets of an editor: "[Kirin leaves brewery venture]
 * Human Rights Watch welcomed the exit". Whoever reads nothing else learns so which exit is meant, and that the quote does not tell it.
 */
final class LeadIns {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 110;

    /** Words of a headline that need no verb to say something: "Second wave of tariffs on Canadian timber". */
    private static final int NOUNS_ALONE = 5;

    /** Words of a summary that is too short to say what it is about. */
    private static final int BRIEF = 6;

    /** Letters that forms of one word share. */
    private static final int STEM = 5;

    /** Of the words of a summary, what a headline that tells the same has at least. */
    private static final double SAME = 0.6;

    private static final Pattern LED = Pattern.compile("^\\[[^\\]]+] ");

    private final ClosedClasses words;
    private final Anaphora anaphora;
    private final Clauses clauses;

    LeadIns(ClauseWording wording) {
        this.words = wording.words();
        this.anaphora = wording.anaphora();
        this.clauses = new Clauses(wording);
    }

    /** A summary without what leads into it. */
    static String body(String summary) {
        return LED.matcher(summary).replaceFirst("");
    }

    /**
     * A summary behind a headline; as it is where it stands alone, or where the headline would only repeat it.
     *
     * @param told the sentence that the summary is made of
     * @param headlines that stand above the sentence, in the order of the text
     */
    String led(String summary, Parse told, List<Parse> headlines) {
        List<Parse> fit = headlines.stream().filter(this::isFit).toList();
        if (fit.isEmpty()) {
            return summary;
        }
        // Below a title, a round-up has a headline for each of its items.
        Parse nearest =
                fit.reversed().stream().filter(LeadIns::hasVerb).findFirst().orElse(fit.getFirst());
        String known = definite(summary, told);
        return !repeats(known, told, nearest) && isOpen(known, told) ? "[" + lead(nearest) + "] " + known : summary;
    }

    private static String lead(Parse headline) {
        return headline.sentence().text().strip().replaceFirst("[.:;,]+$", "");
    }

    /** Whether a headline says something, and asks nothing. */
    private boolean isFit(Parse headline) {
        String lead = lead(headline);
        return lead.length() >= SHORTEST
                && lead.length() <= LONGEST
                && lead.chars().noneMatch(c -> "[]?".indexOf(c) >= 0)
                && !lead.equals(lead.toUpperCase(Locale.ROOT))
                && Character.isUpperCase(lead.codePointAt(0))
                && !headline.tokens().getFirst().is("W")
                && (hasVerb(headline) || words(lead) >= NOUNS_ALONE);
    }

    private static boolean hasVerb(Parse headline) {
        return headline.tokens().stream().anyMatch(t -> t.is("V"));
    }

    /** The ban is no longer any ban where the headline tells of it. */
    private String definite(String summary, Parse told) {
        String known = summary;
        for (NounGroup group : NounGroup.in(told.tokens(), words)) {
            boolean the = group.from() < group.head() && group.first().form().equalsIgnoreCase("the");
            String noun = the ? StorySoFar.text(group.tokens().subList(group.from() + 1, group.head() + 1)) : "";
            if (the && place(known, group) < 0) {
                known = Pattern.compile("\\b(?:(A)n?|an?) (?=" + Pattern.quote(noun) + "\\b)")
                        .matcher(known)
                        .replaceFirst(article -> article.group(1) == null ? "the " : "The ");
            }
        }
        return known;
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    private static boolean repeats(String summary, Parse told, Parse headline) {
        Set<String> said = stems(
                told.tokens().stream().filter(t -> summary.contains(t.form())).toList());
        Set<String> both = new HashSet<>(said);
        both.retainAll(stems(headline.tokens()));
        return both.size() >= SAME * said.size();
    }

    private static Set<String> stems(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.is("N") || t.is("V") || t.is("J") || t.is("CD"))
                .map(t -> t.lemma().toLowerCase(Locale.ROOT))
                .map(l -> l.substring(0, Math.min(STEM, l.length())))
                .collect(Collectors.toSet());
    }

    /** Whether the summary has a word whose meaning only other sentences give, or names nobody but who acts. */
    private boolean isOpen(String summary, Parse told) {
        List<Token> tokens = told.tokens();
        List<NounGroup> groups = NounGroup.in(tokens, words).stream()
                .filter(g -> place(summary, g) >= 0)
                .toList();
        return tokens.stream().anyMatch(t -> isOpenPronoun(summary, tokens, t, groups))
                || groups.stream().anyMatch(g -> isOpen(summary, g, groups))
                || names(groups) < 2
                || words(summary) <= BRIEF;
    }

    /** Where a group stands in the summary, -1 if it does not. */
    private static int place(String summary, NounGroup group) {
        String text = StorySoFar.text(group.core()).toLowerCase(Locale.ROOT);
        return summary.toLowerCase(Locale.ROOT).indexOf(text);
    }

    private boolean isOpenPronoun(String summary, List<Token> tokens, Token token, List<NounGroup> groups) {
        if (!token.is("PRP") || words.is("reflexive", token) || words.is("first person", token)) {
            return false;
        }
        var there = Pattern.compile(
                        "(?<![\\p{L}'’])" + Pattern.quote(token.form()) + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE)
                .matcher(summary);
        if (!there.find() || clauses.isDummy(tokens, token.index())) {
            return false;
        }
        boolean person = words.is("personal", token);
        return groups.stream()
                .filter(g -> place(summary, g) < there.start())
                .noneMatch(g -> person == g.noun().entity().endsWith("PERSON") || person && !g.isName());
    }

    private boolean isOpen(String summary, NounGroup group, List<NounGroup> groups) {
        Token first = group.first();
        boolean comparing = group.premodifiers().stream().anyMatch(t -> words.is("comparing", t));
        if (comparing) {
            return true;
        }
        boolean body = anaphora.kind(group.key(), false) != null || words.is("anaphoric", group.noun());
        if (body && first.pos().equals("PRP$") || isVague(group)) {
            return true;
        }
        boolean definite = first.is("DT") && words.is("definite", first) || words.is("correlative", first);
        if (!definite || group.isName() || words.is("unique", group.noun())) {
            return false;
        }
        boolean named = group.premodifiers().stream().anyMatch(t -> t.is("NNP"));
        boolean behind = group.isExtended() && !words.is("correlative", first);
        boolean nation = group.premodifiers().stream().anyMatch(t -> t.entity().endsWith("NORP"));
        if (named || behind || nation && !body) {
            return false;
        }
        int at = place(summary, group);
        List<NounGroup> before = groups.stream()
                .filter(g -> g != group && place(summary, g) < at)
                .toList();
        boolean told = before.stream().anyMatch(g -> g.key().equals(group.key()));
        boolean organ = anaphora.isOrgan(group.key())
                && before.stream()
                        .flatMap(g -> g.all().stream())
                        .anyMatch(t -> t.entity().endsWith("GPE") || t.entity().endsWith("NORP"));
        return !told && !organ;
    }

    /** "A petition": nothing says for what. */
    private static boolean isVague(NounGroup group) {
        return group.first().form().matches("(?i)an?")
                && group.head() == group.from() + 1
                && !group.isExtended()
                && !group.isName();
    }

    private static long names(List<NounGroup> groups) {
        return groups.stream()
                .filter(g -> g.isName()
                        || g.premodifiers().stream().anyMatch(t -> t.entity().endsWith("NORP") || t.is("NNP")))
                .map(NounGroup::key)
                .distinct()
                .count();
    }
}
