package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Token;

/**
 * What is done to whom: the object of a verb, wherever a parser or a writer has put it.
 *
 * @param frame the frames of the sentence
 */
record ObjectFinder(Frame frame) {

    private static final Set<String> PASSIVE_SUBJECT = Set.of("nsubjpass", "csubjpass");
    private static final Set<String> FINING = Set.of("fine", "charge", "penalize", "penalise");
    private static final Set<String> OBJECT = Set.of("dobj", "obj");

    /** What it is done to: the object, or the subject of a passive. */
    Optional<Token> object(Token verb) {
        if (verb.is("NN")) {
            return frame.governedBy(verb, "of")
                    .findFirst()
                    .or(() -> behindDoer(verb))
                    .or(() -> Stream.of("on", "to")
                            .filter(p -> p.equals("on") || verb.lemma().equals("halt"))
                            .flatMap(p -> frame.governedBy(verb, p))
                            .findFirst())
                    .map(new NounPhrases(frame.parse())::last)
                    .or(() -> ofNounBefore(verb));
        }
        if (!frame.isPassive(verb)) {
            return frame.parse()
                    .child(verb, OBJECT)
                    .map(o -> frame.antecedent(o, verb))
                    .map(o -> FrameWords.isSum(o) ? payer(verb).orElse(o) : o)
                    .map(o -> isLight(verb) ? handled(o).orElse(o) : o)
                    .or(() -> shared(verb))
                    .or(() -> behindPhrase(verb))
                    .or(() -> upTo(verb))
                    .or(() -> stray(verb))
                    .or(() -> allowed(verb));
        }
        Optional<Token> subject = frame.parse()
                .child(verb, PASSIVE_SUBJECT)
                .or(() -> frame.isHeadlinePassive(verb) ? frame.parse().child(verb, Frame.SUBJECT) : Optional.empty())
                .map(s -> frame.antecedent(s, verb));
        if (subject.isPresent()) {
            return subject;
        }
        Token head = frame.parse().head(verb);
        if (head == null) {
            return Optional.empty();
        }
        if (frame.isBehindBe(verb)
                || verb.relation().equals("xcomp") && head.lemma().equals("be")) {
            return new SubjectFinder(frame).activeSubject(head, 1);
        }
        // "sanctions imposed by": the noun is what was imposed. A joined passive shares its subject.
        return head.is("NN") ? Optional.of(head) : verb.relation().equals("conj") ? object(head) : Optional.empty();
    }

    /** "Fined Wells Fargo 60 million dollars": who pays, not what. */
    private Optional<Token> payer(Token verb) {
        return FINING.contains(verb.lemma())
                ? frame.parse().child(verb, Set.of("dative", "iobj")).filter(t -> t.is("NN"))
                : Optional.empty();
    }

    /** "Allowed Samsung to supply": parsers take who may do it for the subject of what may be done. */
    private Optional<Token> allowed(Token verb) {
        return FrameWords.OBJECT_CONTROL.contains(verb.lemma())
                ? frame.parse()
                        .children(verb, Set.of("ccomp"))
                        .filter(c -> frame.hasTo(c))
                        .flatMap(c -> frame.parse().children(c, Set.of("nsubj")))
                        .findFirst()
                : Optional.empty();
    }

    /** "Results of the Review, and Rescission in Part": in a title joined nouns have one object. */
    private Optional<Token> ofNounBefore(Token noun) {
        boolean bare = frame.parse().sentence().headline()
                && frame.parse()
                        .children(noun, Set.of("prep"))
                        .allMatch(p -> p.lemma().equals("in"));
        return bare
                ? frame.parse().tokens().stream()
                        .filter(t -> t.lemma().equals("of") && t.index() < noun.index())
                        .flatMap(of -> frame.governed(of).stream())
                        .reduce((far, near) -> near)
                : Optional.empty();
    }

    /** "The imposition by Ankara of levies": parsers hang the object on the doer. */
    private Optional<Token> behindDoer(Token noun) {
        return frame.governedBy(noun, "by")
                .flatMap(doer -> frame.governedBy(doer, "of"))
                .findFirst();
    }

    /** "Made changes to the rules" stands here as "changed": what the noun is of, to or on is the object. */
    private Optional<Token> handled(Token noun) {
        return Stream.of("of", "to", "on", "in", "from", "against")
                .flatMap(p -> frame.governedBy(noun, p))
                .findFirst();
    }

    /** A verb that was read for a noun that it handles has another lemma than its own. */
    private boolean isLight(Token verb) {
        return !frame.parse().tokens().get(verb.index()).lemma().equals(verb.lemma());
    }

    /** "Advising and assisting the army": joined verbs next to one another have one object. */
    private Optional<Token> shared(Token verb) {
        return frame.parse()
                .children(verb, Set.of("conj"))
                .filter(c -> c.is("VB") && c.pos().equals(verb.pos()) && c.index() - verb.index() <= 2)
                .filter(c -> frame.parse().child(c, Frame.SUBJECT).isEmpty())
                .flatMap(c -> frame.parse().child(c, OBJECT).or(() -> shared(c)).stream())
                .findFirst();
    }

    /** "Extend through April 1, 2020, the license": an object behind a phrase is no apposition of its date. */
    private Optional<Token> behindPhrase(Token verb) {
        return frame.parse()
                .children(verb, Set.of("prep"))
                .filter(p -> p.index() > verb.index() && p.index() <= verb.index() + 2)
                .flatMap(p -> frame.parse().children(p, Frame.GOVERNED))
                .flatMap(date -> frame.parse().subtree(date).stream())
                .filter(t -> t.relation().equals("appos"))
                .filter(t -> t.is("NN")
                        && frame.parse().child(t, Set.of("det", "poss")).isPresent())
                .findFirst();
    }

    /** "Give up to 150 million": the sum, which parsers take for what the verb leads to. */
    private Optional<Token> upTo(Token verb) {
        return frame.parse()
                .children(verb, Set.of("prep"))
                .filter(p -> p.lemma().equals("to")
                        && p.index() > 0
                        && frame.parse().tokens().get(p.index() - 1).lemma().equals("up"))
                .flatMap(p -> frame.parse().children(p, Frame.GOVERNED))
                .filter(FrameWords::isSum)
                .findFirst();
    }

    /**
     * The noun phrase right behind a verb that a parser has hung on a later word, as happens in headlines that run on:
     * "shun Huawei equipment WSJ reports". It ends where another name begins.
     */
    private Optional<Token> stray(Token verb) {
        Token last = null;
        for (int i = verb.index() + 1; i < frame.parse().tokens().size(); i++) {
            Token next = frame.parse().tokens().get(i);
            boolean anotherName = last != null && !last.is("NNP") && next.is("NNP");
            if (!(next.is("NN") || next.is("JJ"))
                    || anotherName
                    || frame.parse().isUnder(next, verb)) {
                break;
            }
            last = next;
        }
        return Optional.ofNullable(last).filter(t -> t.is("NN"));
    }
}
