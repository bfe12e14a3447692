package org.dateline.extraction;

import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells words of the codebook that another act of the sentence is told by: "agreed to withdraw", "adopts a rule amending".
 *
 * @param parse the sentence
 * @param finder finds the events of the sentence
 */
record Framing(Parse parse, EventFinder finder) {

    private static final Set<ActionType> PROMISES = Set.of(ActionType.AGREE, ActionType.THREATEN);

    /** "Welcomes the decision to free": what is judged is another's act, and the judgement is one too. */
    static final Set<ActionType> JUDGEMENTS =
            Set.of(ActionType.SUPPORT, ActionType.ACCUSE, ActionType.REJECT, ActionType.REQUEST, ActionType.WARN);

    /** Tells whether another act of the sentence is what these words promise, deny or make. */
    boolean framesAnother(Event event) {
        return isPromisedCare(event) || isPromiseOfAnAct(event) || isDenialOfAnAct(event) || isFrameOfAnAct(event);
    }

    /** "Agreed to take measures against smuggling": measures of unstated kind that are agreed threaten nobody. */
    private boolean isPromisedCare(Event event) {
        Token head = parse.head(event.verb());
        return isUnnamedMeasure(event) && head != null && isPromise(head);
    }

    private boolean isPromise(Token verb) {
        return Set.of("agree", "commit", "undertake").contains(verb.lemma());
    }

    private static boolean isUnnamedMeasure(Event event) {
        return event.meaning().instrument() == Instrument.OTHER
                && event.meaning().type() == ActionType.SANCTION;
    }

    /** "Agreed to withdraw its troops" is coded as the withdrawal, announced. */
    private boolean isPromiseOfAnAct(Event event) {
        Token promised = event.complement();
        return PROMISES.contains(event.meaning().type())
                && promised != null
                && finder.at(promised)
                        .filter(e -> !(isUnnamedMeasure(e) && isPromise(event.verb())))
                        .isPresent();
    }

    /** "Denied that it had attacked" is coded as the attack, denied. */
    private boolean isDenialOfAnAct(Event event) {
        if (!Set.of("deny", "reject").contains(event.meaning().id()) || event.noun() != null) {
            return false;
        }
        Frame frame = new Frame(parse);
        Stream<Token> denied = parse.children(event.verb(), Set.of("ccomp", "xcomp", "dobj", "pcomp"));
        // "Denied a report that it had attacked", but "rejected a request to attack" says nothing of an attack.
        return denied.flatMap(c -> c.is("NN")
                        ? Stream.concat(
                                Stream.of(c),
                                parse.children(c, Set.of("acl", "ccomp"))
                                        .filter(v -> !v.pos().equals("VBN") && !frame.hasTo(v)))
                        : Stream.of(c))
                .anyMatch(c -> finder.at(c).isPresent());
    }

    /** "Amends the rules by adding", "adopts a rule amending": what the rule does is the act. */
    private boolean isFrameOfAnAct(Event event) {
        if (event.lawClause() != null || JUDGEMENTS.contains(event.meaning().type())) {
            return false;
        }
        // Parsers hang "by" on any noun between: "modify the action being taken in the investigation by suspending".
        Stream<Token> words = FrameWords.AMENDING.contains(event.verb().lemma())
                ? parse.subtree(event.verb()).stream()
                        .filter(p -> p.index() > event.verb().index())
                : parse.children(event.verb(), Set.of("prep"));
        Stream<Token> means =
                words.filter(p -> p.lemma().equals("by")).flatMap(p -> parse.children(p, Set.of("pcomp")));
        // What a treaty says is agreed by it; it is no measure of those who sign.
        Stream<Token> told = event.meaning().type() == ActionType.AGREE
                ? Stream.empty()
                : parse.children(event.verb(), Set.of("dobj"))
                        .filter(o -> FrameWords.ORDERS.contains(o.lemma()))
                        .flatMap(o -> parse.children(o, Set.of("acl", "relcl")))
                        .filter(v -> !isPower(v));
        // "Takes measures to defend its firms": words of support are no measure.
        return Stream.of(means, told, purposes(event.verb()))
                .flatMap(verbs -> verbs)
                .flatMap(v -> finder.at(v).stream())
                .anyMatch(e -> e.stage() != null || e.meaning().type() != ActionType.SUPPORT);
    }

    /** "A bill under which ships can be barred": what may be done by it is not what it does. */
    private boolean isPower(Token verb) {
        return parse.children(verb, Set.of("aux"))
                .anyMatch(a -> Set.of("can", "may", "could", "might").contains(a.lemma()));
    }

    /** "Amends the rules to expand the controls". */
    private Stream<Token> purposes(Token verb) {
        boolean byOrder = parse.children(verb, Set.of("dobj")).anyMatch(o -> FrameWords.LAWS.contains(o.lemma()));
        return FrameWords.AMENDING.contains(verb.lemma()) || byOrder
                ? parse.children(verb, Set.of("advcl", "xcomp")).filter(p -> new Frame(parse).hasTo(p))
                : Stream.empty();
    }
}
