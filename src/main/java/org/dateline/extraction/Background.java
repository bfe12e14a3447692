package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells words of the codebook that are no act of their own where they stand.
 *
 * @param parse the sentence
 */
record Background(Parse parse) {

    /** What a finding makes. */
    private static final Set<ActionType> SETTLED = Set.of(ActionType.SANCTION, ActionType.ACCUSE, ActionType.COERCE);

    private static final Set<String> PERMITS =
            Set.of("licence", "license", "permit", "authorization", "authorisation", "permission", "right", "waiver");

    private static final Set<String> ONCE = Set.of("before", "since");

    private static final Set<String> STANDING = Set.of("remain", "stay");

    /** "Accusing Beijing of unfair practices", behind another act: these words were said then, whatever their form. */
    private static final Set<ActionType> WORDS_OF_SOMEBODY = Set.of(
            ActionType.ACCUSE,
            ActionType.REQUEST,
            ActionType.REJECT,
            ActionType.WARN,
            ActionType.THREATEN,
            ActionType.INVESTIGATE);

    /** Tells whether these words say what was tried, may be said, or what somebody is for. */
    boolean isNothingDone(Event event, Modality modality) {
        return new Aftermath(parse).isNothingDone(event)
                || isOnlyTried(event, modality)
                || isRestated(event, modality)
                || isOpenQuestion(event)
                || isStanding(event.verb())
                || isLongDone(event.verb())
                || isDoneBefore(event.verb())
                || isAllowed(event.verb())
                || isListedAlready(event)
                || isOneOfSome(event)
                || new Contents(parse).hold(event)
                || (isWords(event) && (isUnreal(modality) || isBackground(event)));
    }

    /** What is agreed is only words, though it is announced by them. */
    private static boolean isWords(Event event) {
        return event.stage() == null || event.meaning().type() == ActionType.AGREE && event.noun() == null;
    }

    /** "The suspended investigations": a participle before a noun tells which, not what was done. */
    boolean isEpithet(Token verb) {
        Token head = parse.head(verb);
        boolean modifier = verb.relation().equals("nmod") || verb.relation().equals("amod");
        boolean joined = verb.pos().equals("VBN")
                && verb.relation().equals("conj")
                && head != null
                && head.is("NN")
                && parse.child(verb, Set.of("aux", "auxpass", "agent")).isEmpty()
                && parse.child(verb, Set.of("dobj")).isPresent();
        return joined || (modifier && verb.is("VB") && head != null && head.index() > verb.index());
    }

    /** "Their property is blocked, and persons are prohibited from transactions with them". */
    private boolean isOnThoseNamed(Event event) {
        List<Token> deal = Stream.ofNullable(event.dealing())
                .flatMap(d -> parse.subtree(d).stream())
                .toList();
        return deal.stream().anyMatch(t -> t.is("PRP") && t.relation().equals("pobj"))
                && deal.stream().noneMatch(t -> t.is("NNP"));
    }

    /** "These seven entities will be listed": what was just said to be added to the list. */
    private boolean isRestated(Event event, Modality modality) {
        return isOnThoseNamed(event)
                || event.designator() != null
                        && modality.least() == Force.ANNOUNCED
                        && new Frame(parse)
                                .object(event.verb())
                                .flatMap(o -> parse.child(o, Set.of("det")))
                                .filter(d -> d.lemma().equals("these"))
                                .isPresent();
    }

    /** "To determine whether there is injury": what is still to be found has not been found. */
    private boolean isOpenQuestion(Event event) {
        return SETTLED.contains(event.meaning().type())
                && parse.children(event.verb(), Set.of("ccomp"))
                        .flatMap(c -> parse.children(c, Set.of("mark")))
                        .anyMatch(m -> m.lemma().equals("whether"));
    }

    /** "Borders that had been shut": a relative clause in the pluperfect tells how it came to be so. */
    private boolean isLongDone(Token verb) {
        return verb.relation().equals("relcl")
                && parse.children(verb, Set.of("aux")).anyMatch(a -> a.form().equalsIgnoreCase("had"));
    }

    /** "A licence to export radars": what may be done. */
    private boolean isAllowed(Token verb) {
        int noun = verb.index() - 2;
        return noun >= 0
                && parse.tokens().get(noun + 1).lemma().equals("to")
                && PERMITS.contains(parse.tokens().get(noun).lemma());
    }

    /** "Exports were worth more before the duties were imposed": a time that all know of. */
    private boolean isDoneBefore(Token verb) {
        return verb.relation().equals("advcl")
                && Set.of("VBD", "VBN").contains(verb.pos())
                && parse.children(verb, Set.of("mark")).anyMatch(m -> ONCE.contains(m.lemma()))
                && parse.subtree(verb).stream().noneMatch(t -> t.entity().endsWith("DATE"));
    }

    /** "Removing three entities listed under Pakistan": which ones, not what is done. */
    private static boolean isListedAlready(Event event) {
        return event.designator() != null && event.verb().relation().equals("acl");
    }

    /** "Their property remains blocked": of a measure that is known already. */
    private boolean isStanding(Token verb) {
        Token head = parse.head(verb);
        boolean still = verb.pos().equals("VBN")
                && parse.child(verb, Set.of("auxpass")).isPresent()
                && parse.children(verb, Set.of("advmod"))
                        .anyMatch(a -> a.lemma().equals("still"));
        return still
                || head != null
                        && STANDING.contains(head.lemma())
                        && Set.of("acomp", "xcomp", "oprd").contains(verb.relation());
    }

    /** "Open to the company selected by the agency": whichever one that may be. */
    private static boolean isOneOfSome(Event event) {
        return event.noun() == null
                && event.meaning().type() == ActionType.AGREE
                && event.verb().relation().equals("acl");
    }

    /** An attack that fails is an attack; other things tried are not done. */
    private static boolean isOnlyTried(Event event, Modality modality) {
        ActionType type = event.meaning().type();
        return modality.has(Force.ATTEMPTED) && type != ActionType.ASSAULT && type != ActionType.COERCE;
    }

    /** Words that may be said have not been said. */
    private static boolean isUnreal(Modality modality) {
        return modality.least() == Force.CONSIDERED || modality.least() == Force.PROPOSED;
    }

    /** "An installation that supports allied forces", "while supporting the mission": what somebody is for, not an act. */
    private boolean isBackground(Event event) {
        Token verb = event.verb();
        boolean below = Set.of("relcl", "acl", "advcl", "pcomp").contains(verb.relation());
        boolean said = verb.pos().equals("VBG")
                && WORDS_OF_SOMEBODY.contains(event.meaning().type())
                && parse.child(verb, Set.of("mark")).isEmpty();
        return below && !said && Set.of("VBG", "VBZ", "VBP").contains(verb.pos());
    }
}
