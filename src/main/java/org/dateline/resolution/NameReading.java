package org.dateline.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Chooses the entity that a name means among its candidates. */
final class NameReading {

    /** A capital behind one of these is a place, not a government. */
    private static final Set<String> PLACE = WordClasses.of("resolution", "preposition of a place");

    /** Verbs whose act is addressed to a government, and does not go to a place. */
    private static final Set<String> DEALING = WordClasses.of("resolution", "verb of dealing");

    /** What a government gives or sends, and the people whom it sends: "an answer from Lima". */
    private static final Set<String> SENT = WordClasses.of("resolution", "noun for what a government sends");

    private static final Set<String> SENDERS = WordClasses.of("resolution", "preposition of a sender");

    /** Parts of the world that a demonym behind them names as a whole: "Latin American leaders". */
    private static final Set<String> PARTS = WordClasses.of("resolution", "part of the world");

    private NameReading() {}

    private static boolean isOfRegion(Parse parse, Token first) {
        return first.index() > 0
                && PARTS.contains(parse.tokens().get(first.index() - 1).form());
    }

    /** Tells whether a name can mean a candidate in its context. */
    static boolean fits(
            Candidate c, Parse parse, List<Token> words, @Nullable EntityKind tag, @Nullable LocalDate day) {
        Token head = words.getLast();
        return switch (c.reason()) {
            case "demonym" -> (head.is("JJ") || head.is("NN")) && !isOfRegion(parse, words.getFirst());
            case "capital" -> tag != EntityKind.PERSON && !isPlace(parse, head) && head.is("NNP");
            case "office-holder" ->
                c.holds(day) && tag != EntityKind.COUNTRY && (!c.commonWord() || tag == EntityKind.PERSON);
            default -> !c.commonWord() || c.kind() == tag || isSurelyName(words, tag);
        };
    }

    /** Whether a common word is surely a name: the analysis says so, or it does not begin the sentence. */
    private static boolean isSurelyName(List<Token> words, @Nullable EntityKind tag) {
        boolean allProper = words.stream().allMatch(w -> w.is("NNP"));
        return tag == EntityKind.ORGANIZATION
                || tag == EntityKind.COMPANY
                || (allProper && words.getFirst().index() > 0 && tag == null);
    }

    private static boolean isPlace(Parse parse, Token head) {
        Token above = parse.head(head);
        if (above == null || !head.relation().equals("pobj") || isSender(parse, above, head)) {
            return false;
        }
        // In "flew to Beijing" it is a place, in "links to Beijing" the government.
        Token governor = parse.head(above);
        boolean towards = above.lemma().equals("to")
                && governor != null
                && governor.is("VB")
                && !DEALING.contains(governor.lemma());
        return towards || PLACE.contains(above.lemma());
    }

    /**
     * Whether the noun before a preposition is what a government sends: "a delegation from Cotonou", but not "complaints from Seoul to
     * New Delhi", which come from everywhere between.
     */
    private static boolean isSender(Parse parse, Token preposition, Token capital) {
        List<Token> tokens = parse.tokens();
        return SENDERS.contains(preposition.lemma())
                && preposition.index() > 0
                && SENT.contains(tokens.get(preposition.index() - 1).lemma().toLowerCase(Locale.ROOT))
                && (capital.index() + 1 == tokens.size()
                        || !tokens.get(capital.index() + 1).is("TO"));
    }

    /** Returns the most likely candidate. */
    static Optional<Candidate> best(List<Candidate> candidates, @Nullable EntityKind tag) {
        return candidates.stream().min(Comparator.comparingInt(c -> penalty(c, tag)));
    }

    /**
     * Returns the penalty of a candidate: first for disagreeing with the analysis, then for reasons other than its
     * name, then for firms against states.
     */
    private static int penalty(Candidate c, @Nullable EntityKind tag) {
        boolean organization = c.kind() == EntityKind.ORGANIZATION || c.kind() == EntityKind.COMPANY;
        boolean agrees = tag == null || c.kind() == tag || (tag == EntityKind.ORGANIZATION && organization);
        return (agrees ? 0 : 100)
                + (c.reason().equals("name") ? 0 : 10)
                + c.kind().ordinal();
    }

    /** Returns the link to a candidate. Its score falls with the number of candidates. */
    static Link link(Candidate c, List<Candidate> all) {
        long rivals = all.stream().map(Candidate::entity).distinct().count() - 1;
        double score = (c.reason().equals("name") ? 0.98 : 0.9) / (1 + 0.25 * rivals);
        return new Link(c.entity(), c.principal(), Math.round(score * 100) / 100.0, c.reason());
    }
}
