package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;

/** Finds who may take part in an event: its entry of the codebook says who fills which place. */
final class SlotFinder {

    private static final Set<String> NO_PREPOSITIONS =
            Set.of("subject", "object", "clause", "recipient", "modifier", "governor", "owner");

    private final Parse parse;
    private final Event event;
    private final Frame frame;
    private final NounPhrases phrases;
    private final Places places;
    private final Fillers fillers;
    private final Holders holders;

    SlotFinder(Parse parse, int sentence, Event event) {
        this.parse = parse;
        this.event = event;
        this.frame = new Frame(parse);
        this.phrases = new NounPhrases(parse);
        this.places = new Places(parse, event);
        this.fillers = new Fillers(parse, sentence, places);
        this.holders = new Holders(parse, event, fillers);
    }

    List<Slot> slots() {
        actor();
        holders.layer();
        governor();
        object();
        recipient();
        holders.visas();
        holders.owner();
        helped();
        event.roles().forEach(this::prepositional);
        clause();
        licensed();
        modifiers();
        return fillers.filled();
    }

    private void actor() {
        Filler filler = event.roles().getOrDefault("subject", Filler.ACTOR);
        Optional<Token> subject = filler == Filler.FEELER && frame.isPassive(event.verb())
                ? frame.object(event.verb())
                : frame.actor(event.verb());
        subject.filter(head -> !head.equals(event.noun())).ifPresent(head -> {
            fillers.add(filler, head);
            if (filler == Filler.ACTOR) {
                phrases.namesBefore(head).forEach(name -> fillers.party(Role.ACTOR, name));
                joined(head).forEach(name -> fillers.party(Role.ACTOR, name));
                arms(phrases.meant(head));
            }
        });
    }

    /** "India, Australia ink": where a headline has a comma for "and", parsers may see two subjects. */
    private List<Token> joined(Token subject) {
        return parse.sentence().headline()
                ? parse.children(event.verb(), Set.of("nsubj"))
                        .filter(t -> t.is("NNP")
                                && !t.equals(subject)
                                && t.index() < event.verb().index())
                        .toList()
                : List.of();
    }

    /** "A U.S. strike hit": whose arms they are. */
    private void arms(Token head) {
        if (event.meaning().instrument() == Instrument.MILITARY && !head.is("NNP")) {
            places.modifiers(head).forEach(t -> fillers.modifier(Role.ACTOR, t));
            if (FrameWords.ATTACKS.contains(head.lemma())) {
                frame.governedBy(head, "by").forEach(t -> fillers.party(Role.ACTOR, t));
            }
        }
    }

    /** "The cabinet decided that agencies must no longer buy": whoever lays it down. */
    private void governor() {
        Token above = event.roles().containsKey("governor")
                        && Set.of("ccomp", "xcomp", "acl").contains(event.verb().relation())
                ? parse.head(event.verb())
                : null;
        if (above != null && Prohibitions.LAYING_DOWN.contains(above.lemma())) {
            frame.actor(above).ifPresent(head -> fillers.add(Filler.ACTOR, head));
        }
    }

    private void object() {
        Filler filler = event.roles().get("object");
        if (event.noun() == null && filler != null) {
            boolean dealt = deal();
            places.direct()
                    .filter(head -> !dealt || hasName(phrases.phrase(head)))
                    .ifPresent(head -> fillers.add(filler, head));
        }
    }

    /** "Hit the firm with a fine", "was granted a loan": who stands where the measure would. */
    private void recipient() {
        Filler filler = event.roles().get("recipient");
        if (filler != null) {
            frame.object(event.verb())
                    .filter(head -> !head.equals(event.noun()))
                    .ifPresent(head -> fillers.add(filler, head));
        }
    }

    /** "A loan to help Angola diversify": whom it is to help. */
    private void helped() {
        if (event.roles().get("to") == Filler.BENEFICIARY) {
            places.helped().forEach(head -> fillers.add(Filler.BENEFICIARY, head));
        }
    }

    /** Takes whom nobody may deal with for a target, when somebody is named there. */
    private boolean deal() {
        // Where somebody may sell to is a destination; with whom nobody may deal is who is meant.
        // Whom nobody may take over is protected.
        boolean eases = event.meaning().direction() == Direction.EASES
                || event.meaning().instrument() == Instrument.INVESTMENT_RESTRICTION;
        List<Token> with = eases ? List.of() : places.dealtWith().toList();
        boolean named = with.stream().anyMatch(t -> hasName(parse.subtree(t)));
        if (named) {
            with.stream()
                    .filter(head -> !head.lemma().equals("business"))
                    .forEach(head -> fillers.object(Role.TARGET, head));
        }
        return named;
    }

    private static boolean hasName(List<Token> words) {
        return words.stream()
                .filter(t -> !t.entity().endsWith("DATE"))
                .anyMatch(t -> t.is("NNP") || t.entity().endsWith("NORP"));
    }

    private void clause() {
        Filler filler = event.roles().get("clause");
        if (filler != null) {
            places.clause().forEach(head -> fillers.add(filler, head));
            if (filler == Filler.ACTOR) {
                places.customers().forEach(head -> fillers.add(filler, head));
            }
        }
    }

    private void prepositional(String preposition, Filler filler) {
        if (!NO_PREPOSITIONS.contains(preposition)) {
            places.governedBy(preposition).forEach(head -> fillers.add(filler, head));
        }
    }

    /** "A licence authorizing transactions with the bank": with whom may be dealt. */
    private void licensed() {
        if (event.meaning().instrument() == Instrument.LICENSING && event.noun() != null) {
            places.licensed().forEach(head -> fillers.add(Filler.TARGET, head));
        }
    }

    /** "Iran sanctions", "Huawei ban": a name before the measure. */
    private void modifiers() {
        Token noun = event.noun();
        // "The Paris Agreement": a name within a treaty's name is of nobody who takes part.
        boolean treaty = noun != null && noun.is("NNP") && event.meaning().instrument() == Instrument.AGREEMENT;
        if (noun != null && !treaty && event.roles().get("modifier") != Filler.NONE) {
            places.modifiers(noun).forEach(t -> fillers.modifier(ofModifier(t), t));
        }
    }

    /** "The EU's sanctions" are the EU's, "Iran sanctions" are on Iran. */
    private Role ofModifier(Token modifier) {
        if (event.roles().get("modifier") == Filler.ADDRESSEE) {
            return Role.ADDRESSEE;
        }
        // Who holds a licence has not given it.
        boolean held = event.meaning().instrument() == Instrument.LICENSING
                && !modifier.entity().endsWith("GPE");
        return modifier.relation().equals("poss") && !held ? Role.ACTOR : Role.TARGET;
    }
}
