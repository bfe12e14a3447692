package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Letters that forms of one word share. */
    private static final int STEM = 5;

    /** Of the words of a summary, what a headline that tells the same has at least. */
    private static final double SAME = 0.6;

    /** And where it tells it by another verb: "halts exports" for "suspended exports". */
    private static final double SAME_BY_OTHER_VERB = 0.75;

    /** Three words; what an editor puts into a quotation for its subject, "[Mr Lee]", has fewer. */
    private static final Pattern LED = Pattern.compile("^\\[[^\\] ]+(?: [^\\] ]+){2,}] ");

    private final ClauseWording wording;

    LeadIns(ClauseWording wording) {
        this.wording = wording;
    }

    /** A summary without what leads into it. */
    static String body(String summary) {
        return LED.matcher(summary).replaceFirst("");
    }

    /**
     * A summary behind the first headline that says something; as it is where it stands alone, or where the headline would only repeat it.
     *
     * @param told the sentence that the summary is made of
     * @param headlines of its story, in the order of the text
     */
    String led(String summary, Parse told, List<Parse> headlines) {
        Optional<Parse> headline = headlines.stream().filter(this::isFit).findFirst();
        String known = definite(summary, told);
        return headline.filter(h -> !repeats(known, told, h))
                .filter(h -> new OpenReferences(known, told, wording).any())
                .map(h -> "[" + lead(h) + "] " + known)
                .orElse(summary);
    }

    private static String lead(Parse headline) {
        return headline.sentence().text().strip().replaceFirst("[.:;,]+$", "");
    }

    /** Whether a headline says something, and asks nothing. */
    private boolean isFit(Parse headline) {
        String lead = lead(headline);
        boolean verb = headline.tokens().stream().anyMatch(t -> t.is("V"));
        return lead.length() >= SHORTEST
                && lead.length() <= LONGEST
                && LED.matcher("[" + lead + "] ").matches()
                && lead.chars().noneMatch(c -> "[]?".indexOf(c) >= 0)
                && !lead.equals(lead.toUpperCase(Locale.ROOT))
                && !headline.tokens().getFirst().is("W")
                && (verb || lead.split(" ").length >= NOUNS_ALONE);
    }

    /** Gives back the article to what the sentence calls "the ban", which a line without a headline has as "a ban". */
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
        // Another deed of the same parties is no repetition.
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
