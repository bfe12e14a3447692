package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Puts the headline of the article before a summary that cannot be understood alone, in brackets, as editors do:
 * "[Kirin leaves brewery venture] Human Rights Watch welcomed the exit". The brackets show that the headline is not
 * part of the quote.
 */
final class LeadIns {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 110;

    /**
     * The number of words from which a headline without a verb says enough: "Second wave of tariffs on Canadian
     * timber".
     */
    private static final int NOUNS_ALONE = 5;

    /** The number of letters that forms of one word share. */
    private static final int STEM = 5;

    /** The share of a summary's words from which a headline repeats it. */
    private static final double SAME = 0.6;

    /** The same share if the headline uses another verb: "halts exports" for "suspended exports". */
    private static final double SAME_BY_OTHER_VERB = 0.75;

    /** At least three words. An editor's insertion for the subject of a quotation, "[Mr Lee]", has fewer. */
    private static final Pattern LED = Pattern.compile("^\\[[^\\] ]+(?: [^\\] ]+){2,}] ");

    private final ClauseWording wording;

    LeadIns(ClauseWording wording) {
        this.wording = wording;
    }

    /** Returns a summary without its lead-in. */
    static String body(String summary) {
        return LED.matcher(summary).replaceFirst("");
    }

    /**
     * Returns a summary after the first headline that says something. A summary that can be understood alone, or that
     * the headline would only repeat, is unchanged.
     *
     * @param act the act that the summary tells
     * @param headlines the headlines of its story, in the order of the text
     */
    String led(String summary, ToldAct act, List<Parse> headlines) {
        Parse told = act.sentence();
        Optional<Parse> headline = headlines.stream().filter(this::isFit).findFirst();
        String known = definite(summary, told);
        return headline.filter(h -> line(h, headlines).noneMatch(part -> repeats(known, told, part)))
                .filter(h -> new OpenReferences(known, act, wording).any())
                .map(h -> "[" + whole(h, headlines) + "] " + known)
                .orElse(summary);
    }

    /** Returns the parts of a headline of several clauses: "Riga sues; Oslo drops its plan". */
    private static Stream<Parse> line(Parse headline, List<Parse> headlines) {
        return headlines.stream()
                .filter(h -> h.sentence().paragraph() == headline.sentence().paragraph());
    }

    /** Returns a headline with the clauses before it, without which it would tell the lesser part of the story. */
    private static String whole(Parse headline, List<Parse> headlines) {
        String all = line(headline, headlines)
                .takeWhile(h -> h.sentence().span().start()
                        <= headline.sentence().span().start())
                .map(LeadIns::lead)
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST ? all : lead(headline);
    }

    private static String lead(Parse headline) {
        return headline.sentence().text().strip().replaceFirst("[.:;,]+$", "");
    }

    /** Whether a headline says something and is not a question. */
    private boolean isFit(Parse headline) {
        String lead = lead(headline);
        boolean verb = headline.tokens().stream().anyMatch(t -> t.is("V"));
        // "Afternoon update: Thursday 6 March 2025" says nothing.
        long words = headline.tokens().stream()
                .filter(t -> Character.isLetter(t.form().codePointAt(0))
                        && !t.entity().endsWith("DATE")
                        && !t.entity().endsWith("TIME"))
                .count();
        return lead.length() >= SHORTEST
                && lead.length() <= LONGEST
                && LED.matcher("[" + lead + "] ").matches()
                && lead.chars().noneMatch(c -> "[]?".indexOf(c) >= 0)
                && !lead.equals(lead.toUpperCase(Locale.ROOT))
                && !headline.tokens().getFirst().is("W")
                && (verb || words >= NOUNS_ALONE);
    }

    /**
     * Restores the definite article of a noun that was made indefinite for lack of a headline: "the ban" for "a ban".
     */
    private String definite(String summary, Parse told) {
        String known = summary;
        String indefinite = wording.words().expression("indefinite");
        for (NounGroup group : NounGroup.in(told.tokens(), wording.words())) {
            boolean the = group.from() < group.head() && wording.words().is("definite article", group.first());
            String noun = the ? Pattern.quote(told.text(group.from() + 1, group.head() + 1)) : "";
            boolean another = the
                    && Pattern.compile("\\b" + indefinite + " " + noun + "\\b", Pattern.CASE_INSENSITIVE)
                            .matcher(told.sentence().text())
                            .find();
            if (the && !another) {
                known = Pattern.compile("\\b(?i:" + indefinite + ") (?=" + noun + "\\b)")
                        .matcher(known)
                        .replaceFirst(
                                article -> Character.isUpperCase(article.group().charAt(0)) ? "The " : "the ");
            }
        }
        return known;
    }

    private static boolean repeats(String summary, Parse told, Parse headline) {
        Set<String> printed = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(summary)
                .map(LeadIns::stem)
                .collect(Collectors.toSet());
        List<Token> said = told.tokens().stream()
                .filter(LeadIns::isContent)
                .filter(t -> printed.contains(stem(t.form())) || printed.contains(stem(t.lemma())))
                .toList();
        Set<String> there = headline.tokens().stream()
                .filter(LeadIns::isContent)
                .map(t -> stem(t.lemma()))
                .collect(Collectors.toSet());
        Set<String> stems = said.stream().map(t -> stem(t.lemma())).collect(Collectors.toSet());
        long both = stems.stream().filter(there::contains).count();
        // Another act of the same parties is not a repetition.
        boolean deed = said.stream()
                .filter(t -> t.is("V"))
                .findFirst()
                .filter(t -> !there.contains(stem(t.lemma())))
                .isEmpty();
        return !stems.isEmpty() && both >= (deed ? SAME : SAME_BY_OTHER_VERB) * stems.size();
    }

    private static boolean isContent(Token token) {
        return token.is("N") || token.is("V") || token.is("J") || token.is("CD");
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
    }
}
