package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Tells a refusal from a denial (codebook, rule 4). "Denied a request" tells that it was refused, and "denied that it had agreed" that
 * it had not agreed.
 */
final class NounRefusals {

    private static final Set<String> VERBS = WordClasses.of("extraction", "verb of refusal before a noun");
    private static final Set<String> NEGATIONS = WordClasses.of("extraction", "negation");

    /** "Did not deny", "has never once denied". */
    private static final int REACH_OF_NEGATION = 2;

    /** Tags of words that begin a phrase around a noun. */
    private static final Set<String> OF_NOUNS = Set.of("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD");

    private NounRefusals() {}

    /** Whether an act is a refusal of what the noun behind its own word names. */
    static boolean isOne(ReadAct act, Parse parse) {
        List<Token> tokens = parse.tokens();
        return act.type() == ActionType.REJECT
                && tokens.stream()
                        .filter(t -> t.span().overlaps(act.trigger()) && VERBS.contains(t.lemma()))
                        .filter(t -> t.index() + 1 < tokens.size() && !isNegated(t, tokens))
                        .map(t -> tokens.get(t.index() + 1))
                        .anyMatch(next ->
                                OF_NOUNS.contains(next.pos()) && !next.entity().endsWith("DATE"));
    }

    private static boolean isNegated(Token verb, List<Token> tokens) {
        return tokens.subList(Math.max(0, verb.index() - REACH_OF_NEGATION), verb.index()).stream()
                .anyMatch(t -> NEGATIONS.contains(t.form().toLowerCase(Locale.ROOT)));
    }
}
