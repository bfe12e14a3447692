package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;

/** Tells where the goods of an act come from and where they may not go. */
final class GoodsPlaces {

    /** How goods come from somewhere. */
    private static final Set<String> COMING = Set.of(
            "import", "ship", "bring", "make", "produce", "manufacture", "originate", "come", "source", "grow", "mine");

    private final Parse parse;
    private final Event event;
    private final Frame frame;
    private final Places places;
    private final Slots slots;

    GoodsPlaces(Parse parse, int sentence, Event event) {
        this.parse = parse;
        this.event = event;
        this.frame = new Frame(parse);
        this.places = new Places(parse, event);
        this.slots = new Slots(parse, sentence);
    }

    /** Tells a name of a place or of its people. */
    static boolean isPlace(Token word) {
        return word.entity().endsWith("GPE")
                || word.entity().endsWith("NORP")
                || word.entity().endsWith("LOC");
    }

    /**
     * Where goods come from.
     *
     * @param object what the act is on
     * @param thing what is traded, where the object is a trade
     */
    List<Slot> origins(Token object, Token thing) {
        List<Token> own =
                Stream.of(object, thing).flatMap(this::origin).distinct().toList();
        return slots(
                own.isEmpty() && event.noun() != null
                        ? places.governedBy("from").filter(t -> t.is("NNP")).toList()
                        : own);
    }

    /** "Rod from India", "goods imported from Colombia", "Malaysian palm oil". */
    private Stream<Token> origin(Token thing) {
        Stream<Token> words = Stream.concat(
                Stream.of(thing), parse.children(thing, Set.of("acl")).filter(v -> COMING.contains(v.lemma())));
        return Stream.concat(
                words.flatMap(w -> Stream.of("from", "of", "in")
                                .filter(p -> !p.equals("in") || w.is("VB"))
                                .flatMap(p -> frame.governedBy(w, p)))
                        .filter(t -> t.is("NNP")),
                places.modifiers(thing).filter(GoodsPlaces::isPlace));
    }

    /** "Exports of maize to Malawi": what may not be sent there may be sent elsewhere. */
    List<Slot> destinations(Token object, Token thing) {
        return event.meaning().instrument() == Instrument.EXPORT_CONTROL
                ? slots(Stream.of(object, thing, event.verb())
                        .flatMap(t -> frame.governedBy(t, "to"))
                        .filter(t -> t.is("NNP"))
                        .distinct()
                        .toList())
                : List.of();
    }

    private List<Slot> slots(List<Token> named) {
        return named.stream()
                .flatMap(t -> parse.conjuncts(t).stream())
                .distinct()
                .map(t -> slots.of(Role.TARGET, Slot.Kind.MAKER, t))
                .toList();
    }
}
