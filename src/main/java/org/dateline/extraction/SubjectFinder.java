package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb tells: its subject, the agent of a passive, or whoever does what stands above.
 *
 * @param frame the frames of the sentence
 */
record SubjectFinder(Frame frame) {

    /** What hands its subject down to a verb below it. */
    private static final Set<String> HANDED_DOWN = Set.of("xcomp", "acomp", "conj", "advcl", "pcomp", "ccomp", "dobj");

    /** Behind these an object does what the verb below tells. */
    private static final Set<String> OF_OBJECTS = Set.of("of", "for", "from", "into", "against");

    private static final Set<String> OCCASION = Set.of("in", "during", "at", "after", "before", "following");

    /** Parsers may close a circle. */
    private static final int DEEPEST = 6;

    /** Who does it: the subject, or the agent of a passive. */
    Optional<Token> actor(Token verb) {
        if (verb.is("NN")) {
            return doer(verb)
                    .or(() -> activeSubject(verb, 0))
                    .or(() -> occasion(verb).flatMap(this::actor));
        }
        return frame.isPassive(verb) ? new AgentFinder(frame).agent(verb) : activeSubject(verb, 0);
    }

    /** "The president's call with", "the imposition by Ankara of", "the Dutch seizure of": whose doing a noun names. */
    Optional<Token> doer(Token noun) {
        return frame.parse()
                .child(noun, Set.of("poss"))
                .or(() -> frame.governedBy(noun, "by").findFirst())
                .or(() -> frame.parse()
                        .children(noun, Set.of("nmod", "amod", "compound"))
                        .filter(t -> t.entity().endsWith("NORP") || t.entity().endsWith("GPE"))
                        .findFirst());
    }

    /** "Said in a call with": what was done on the occasion that a noun names. */
    Optional<Token> occasion(Token noun) {
        Token link = noun.relation().equals("pobj") ? frame.parse().head(noun) : null;
        return Optional.ofNullable(link)
                .filter(p -> OCCASION.contains(p.lemma()))
                .map(frame.parse()::head)
                .filter(v -> v.is("VB"));
    }

    Optional<Token> activeSubject(Token verb, int depth) {
        Optional<Token> own = frame.parse().child(verb, Frame.SUBJECT);
        if (own.isPresent()) {
            Token meant = frame.antecedent(own.get(), verb);
            return meant.equals(own.get()) || depth > DEEPEST
                    ? owner(meant)
                            .filter(t -> t.is("NNP") || t.entity().endsWith("NORP"))
                            .or(() -> Optional.of(meant))
                    : authorOf(meant, depth);
        }
        Token head = frame.parse().head(verb);
        if (head == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (verb.relation().equals("relcl") || verb.relation().equals("acl")) {
            return head.is("NN") ? planner(head, verb).or(() -> authorOf(head, depth)) : Optional.empty();
        }
        if (verb.relation().equals("xcomp") && FrameWords.OBJECT_CONTROL.contains(head.lemma())) {
            Optional<Token> controlled = frame.object(head);
            if (controlled.isPresent()) {
                return controlled;
            }
        }
        // "amending the rules by adding": the preposition's verb has the subject.
        Token above = verb.relation().equals("pcomp") ? above(head) : null;
        if (above != null && above.is("VB")) {
            return OF_OBJECTS.contains(head.lemma()) ? objectOr(above, depth) : activeSubject(above, depth + 1);
        }
        boolean passed = (HANDED_DOWN.contains(verb.relation()) || isNextInHeadline(verb, head))
                && (head.is("VB") || head.is("JJ"));
        if (!passed) {
            return Optional.empty();
        }
        return frame.isPassive(head) && !verb.relation().equals("conj")
                ? frame.object(head)
                : activeSubject(head, depth + 1);
    }

    /** "Accused Congo of shelling", "barred the firm from selling": who is named there, and not who accuses, is meant to act. */
    private Optional<Token> objectOr(Token verb, int depth) {
        Optional<Token> object = frame.object(verb);
        return object.isEmpty()
                ? activeSubject(verb, depth + 1)
                : object.filter(o -> o.is("NNP") || o.is("PRP") || !o.entity().equals("O"));
    }

    /** "Washington's threat to hit": whose plan it is would carry it out. */
    private Optional<Token> planner(Token noun, Token verb) {
        boolean infinitive = frame.hasTo(verb);
        return infinitive ? frame.parse().child(noun, Set.of("poss")).filter(t -> t.is("NN")) : Optional.empty();
    }

    /** "Cuts ties, expels envoy": headlines join verbs by a comma, which parsers take for a mark between two texts. */
    private boolean isNextInHeadline(Token verb, Token head) {
        return frame.parse().sentence().headline()
                && Set.of("dep", "parataxis", "ccomp").contains(verb.relation())
                && verb.pos().equals(head.pos())
                && verb.index() > head.index();
    }

    /** What a preposition hangs on; "comments on whether to extend" hangs on who asks for them. */
    private @Nullable Token above(Token preposition) {
        Token above = frame.parse().head(preposition);
        return above != null && above.is("NN") && above.relation().equals("dobj")
                ? frame.parse().head(above)
                : above;
    }

    /** "Signed an order restricting": who signs the order restricts by it. */
    private Optional<Token> authorOf(Token noun, int depth) {
        Optional<Token> owner = owner(noun);
        Token maker = frame.parse().head(noun);
        boolean made =
                FrameWords.ORDERS.contains(noun.lemma()) && noun.relation().equals("dobj");
        return owner.isEmpty() && made && maker != null
                ? activeSubject(maker, depth + 1)
                : owner.or(() -> Optional.of(noun));
    }

    /** "A letter from Huawei asks", "the EU's proposal bans": whose words they are by which it is done. */
    private Optional<Token> owner(Token noun) {
        return FrameWords.ORDERS.contains(noun.lemma())
                ? Stream.of("of", "from", "by")
                        .flatMap(p -> frame.governedBy(noun, p))
                        .filter(t -> t.is("NNP"))
                        .findFirst()
                        .or(() -> frame.parse().child(noun, Set.of("poss")).filter(t -> t.is("NN")))
                        .or(() -> frame.parse()
                                .children(noun, Set.of("nmod", "amod", "compound"))
                                .filter(t -> t.entity().endsWith("NORP"))
                                .findFirst())
                : Optional.empty();
    }
}
