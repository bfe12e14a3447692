package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Where a noun has to stand to tell an act: alone in a title, behind "notice of", or with whoever does it.
 *
 * @param parse the sentence
 * @param codebook knows which nouns tell acts
 */
record NominalPlaces(Parse parse, Codebook codebook) {

    private static final Set<String> PART_ENDS = Set.of(":", ";", "-", "--", "\u2013", "\u2014");

    /** Tags of verbs that a title of nouns has none of. */
    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

    /** What is done with texts: "Commerce's implementation of the rules" is beside what is told. */
    private static final Set<String> PAPERWORK = Set.of("implement", "issue", "amend", "revise", "confer", "determine");

    /** "The imposition by Ankara of levies", "the Dutch seizure of the firm": a noun with a doer and an object. */
    boolean isOwned(Token noun) {
        Frame frame = new Frame(parse);
        boolean told = !PAPERWORK.contains(codebook.nominals().getOrDefault(noun.lemma(), ""));
        boolean whole = Set.of("nsubj", "nsubjpass", "dobj", "pobj").contains(noun.relation());
        return told
                && whole
                && !noun.is("NNP")
                && noun.pos().equals("NN")
                && frame.object(noun).isPresent()
                && new SubjectFinder(frame).doer(noun).isPresent();
    }

    /** "Soybean Meal From India: Antidumping Duty Order": a measure that is all a title says of its goods. */
    boolean isLastPart(Token noun) {
        List<Token> tokens = parse.tokens();
        int colon = noun.index();
        while (colon > 0 && !tokens.get(colon).form().equals(":")) {
            Token word = tokens.get(colon--);
            if (!word.is("NN") && !word.is("JJ")) {
                return false;
            }
        }
        return colon > 0 && noun.index() == tokens.size() - 1;
    }

    boolean isTitle(Token noun) {
        return parse.sentence().headline()
                && (opensPart(noun) || isJoined(noun))
                && part(noun).stream().noneMatch(t -> FINITE.contains(t.pos()));
    }

    /** "Continuation of Duty Orders (India), and Revocation of Duty Orders": behind another that opens the part. */
    private boolean isJoined(Token noun) {
        int first = new NounPhrases(parse).phrase(noun).getFirst().index() - 1;
        boolean joined = first > 0
                && (parse.tokens().get(first).is("CC")
                        || parse.tokens().get(first).form().equals(","));
        return joined
                && part(noun).stream()
                        .filter(t -> t.index() < first)
                        .anyMatch(t -> codebook.nominals().containsKey(t.lemma()) && opensPart(t));
    }

    /** The words between two marks that part a title. */
    private List<Token> part(Token noun) {
        List<Token> tokens = parse.tokens();
        int from = noun.index();
        int to = noun.index();
        while (from > 0 && !PART_ENDS.contains(tokens.get(from - 1).form())) {
            from--;
        }
        while (to < tokens.size() && !PART_ENDS.contains(tokens.get(to).form())) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /** Behind the start or a colon, with nothing but its own words and nouns joined to it before it. */
    private boolean opensPart(Token noun) {
        for (int i = noun.index() - 1; i >= 0; i--) {
            Token before = parse.tokens().get(i);
            if (PART_ENDS.contains(before.form()) || isNoticeOf(before)) {
                return true;
            }
            boolean own = before.is("NN")
                    || before.pos().equals("VBG")
                    || before.is("POS")
                    || before.is("JJ")
                    || before.is("CC")
                    || before.form().equals(",");
            if (!own && !codebook.nominals().containsKey(before.lemma())) {
                return false;
            }
        }
        return true;
    }

    /** "Gives notice of the continuation of the order". */
    boolean isNoticed(Token noun) {
        Token of = parse.head(noun);
        return of != null && noun.relation().equals("pobj") && isNoticeOf(of);
    }

    private boolean isNoticeOf(Token of) {
        Token above = parse.head(of);
        boolean behind =
                of.index() > 0 && parse.tokens().get(of.index() - 1).lemma().equals("notice");
        return of.lemma().equals("of")
                && (behind || above != null && above.lemma().equals("notice"));
    }
}
