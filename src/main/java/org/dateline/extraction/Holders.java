package org.dateline.extraction;

import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;

/**
 * Finds who laid a measure that ends by itself, whom visas are for, and whose the things are that are kept out.
 *
 * @param parse the sentence
 * @param event the event
 * @param fillers takes whom it finds
 */
record Holders(Parse parse, Event event, Fillers fillers) {

    private static final Set<String> LAYING =
            Set.of("impose", "charge", "levy", "put", "place", "slap", "lay", "introduce", "bring", "announce");

    private static final Set<String> VISAS = Set.of("visa", "permit", "entry", "arrival", "travel", "visit", "flight");

    /** "A duty India had charged expired": whose it was. */
    void layer() {
        Token noun = event.noun();
        if (noun != null && event.meaning().id().startsWith("fate-")) {
            parse.children(noun, Set.of("relcl"))
                    .filter(v -> LAYING.contains(v.lemma()))
                    .flatMap(v -> parse.children(v, Frame.SUBJECT))
                    .filter(t -> t.is("NN"))
                    .forEach(head -> fillers.add(Filler.ACTOR, head));
        }
    }

    /** "A ban on new work visas for Nepal": who gets none. */
    void visas() {
        if (event.noun() != null && event.meaning().instrument() == Instrument.ENTRY_BAN) {
            new Frame(parse)
                    .governedBy(event.noun(), "on")
                    .filter(t -> VISAS.contains(t.lemma()))
                    .flatMap(t -> Stream.of("for", "to", "from", "by").flatMap(p -> new Frame(parse).governedBy(t, p)))
                    .forEach(head -> fillers.object(Role.TARGET, head));
        }
    }

    /** "Denied Israel's planes landing rights": whose the object is. */
    void owner() {
        Filler filler = event.roles().get("owner");
        if (filler != null) {
            new Frame(parse)
                    .object(event.verb()).stream()
                            .flatMap(o -> parse.children(o, Set.of("poss")))
                            .filter(t -> t.is("NNP"))
                            .forEach(head -> fillers.add(filler, head));
        }
    }
}
