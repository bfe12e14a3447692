package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Token;

/**
 * By whom it is done where a verb is passive.
 *
 * @param frame the frames of the sentence
 */
record AgentFinder(Frame frame) {

    Optional<Token> agent(Token verb) {
        return frame.parse()
                .children(verb, Frame.PREPOSITION)
                .filter(p -> p.lemma().equals("by"))
                .flatMap(p -> frame.parse().children(p, Frame.GOVERNED))
                .findFirst()
                .or(() -> behalf(verb))
                .or(() -> accuser(verb))
                .or(() -> author(verb));
    }

    /** "Was filed on behalf of the firm": whoever is acted for acts. */
    private Optional<Token> behalf(Token verb) {
        return frame.governedBy(verb, "on")
                .filter(t -> t.lemma().equals("behalf"))
                .flatMap(t -> frame.governedBy(t, "of"))
                .findFirst();
    }

    /** "China was accused of hacking servers by the US": parsers hang "by" on the nearer verb, which is active. */
    private Optional<Token> accuser(Token verb) {
        return frame.parse()
                .children(verb, Set.of("prep"))
                .flatMap(p -> frame.parse().children(p, Set.of("pcomp")))
                .flatMap(v -> frame.governedBy(v, "by"))
                .filter(t -> t.is("NNP"))
                .findFirst();
    }

    /** "Was condemned in a joint statement by Egypt", "killed in a strike": whose the words or the arms are. */
    private Optional<Token> author(Token verb) {
        return frame.parse()
                .children(verb, Set.of("prep"))
                .flatMap(p -> frame.parse().children(p, Frame.GOVERNED))
                .flatMap(t -> FrameWords.ATTACKS.contains(t.lemma())
                        ? Stream.of(t)
                        : FrameWords.ORDERS.contains(t.lemma()) ? frame.governedBy(t, "by") : Stream.empty())
                .findFirst();
    }
}
