package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Token;

/**
 * Tells a refusal from a denial (codebook, rule 4): "denied a request" refuses it, which nobody denies, and "denied that it had agreed"
 * tells that it had not.
 */
final class NounRefusals {

    private static final Set<String> VERBS = Set.copyOf(PhraseTable.read("refusals"));

    /** Tags of words that begin a phrase around a noun. */
    private static final Set<String> OF_NOUNS = Set.of("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD");

    private NounRefusals() {}

    /** Whether an act is a refusal of what the noun behind its own word names. */
    static boolean isOne(ReadAct act, Parse parse) {
        List<Token> tokens = parse.tokens();
        return act.type() == ActionType.REJECT
                && tokens.stream()
                        .filter(t -> t.span().overlaps(act.trigger()) && VERBS.contains(t.lemma()))
                        .filter(t -> t.index() + 1 < tokens.size())
                        .map(t -> tokens.get(t.index() + 1))
                        .anyMatch(next ->
                                OF_NOUNS.contains(next.pos()) && !next.entity().endsWith("DATE"));
    }
}
