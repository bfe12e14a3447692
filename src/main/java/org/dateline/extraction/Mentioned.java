package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells words for a measure that the story has told of before: "the purchase ban came into effect".
 *
 * @param parse the sentence
 * @param codebook knows what names a kind of measure
 */
record Mentioned(Parse parse, Codebook codebook) {

    private static final Set<String> LIMITS = Set.of("limit", "quota", "cap", "curb", "requirement", "control");

    private static final Set<String> ALIKE =
            Set.of("similar", "same", "identical", "comparable", "matching", "equivalent", "parallel");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** Which measure an act may take up: none when it says itself on whom or on what it is. */
    TakesUp takesUp(Event event, List<Slot> slots, Wares wares) {
        Token noun = event.noun() == null ? rules(event) : event.noun();
        boolean open =
                noun != null && wares.equals(Wares.NONE) && slots.stream().noneMatch(this::isOnSomebody);
        if (noun == null || !open) {
            return TakesUp.NONE;
        }
        if (isLike(noun)) {
            return TakesUp.LIKE;
        }
        if (!isDefinite(noun)) {
            return TakesUp.NONE;
        }
        return event.noun() == null || isOfAnyKind(event, noun) ? TakesUp.ANY_KIND : TakesUp.SAME_KIND;
    }

    /** "Had tightened the rules": whichever these are. */
    private @Nullable Token rules(Event event) {
        return event.meaning().instrument() == Instrument.REGULATION
                ? new Frame(parse)
                        .object(event.verb())
                        .filter(o -> FrameWords.LAWS.contains(o.lemma()) || LIMITS.contains(o.lemma()))
                        .orElse(null)
                : null;
    }

    /** "The purchase ban" names nobody before the measure. */
    private boolean isOnSomebody(Slot slot) {
        if (parse.tokens().get(slot.token()).entity().endsWith("DATE")) {
            return false;
        }
        boolean on = slot.role() == Role.TARGET || slot.role() == Role.BENEFICIARY;
        return on
                && (slot.kind() != Slot.Kind.MODIFIER
                        || Character.isUpperCase(slot.text().charAt(0)));
    }

    /** "A similar ban", "a ban of its own": another's, on the same. */
    private boolean isLike(Token noun) {
        boolean similar = parse.children(noun, Set.of("amod", "nmod")).anyMatch(t -> ALIKE.contains(t.lemma()));
        return similar
                || parse.children(noun, Set.of("prep"))
                        .filter(of -> of.lemma().equals("of"))
                        .flatMap(of -> parse.children(of, Set.of("pobj")))
                        .anyMatch(own -> own.lemma().equals("own"));
    }

    private boolean isDefinite(Token noun) {
        return !parse.sentence().headline()
                && parse.children(noun, Set.of("det", "poss"))
                        .anyMatch(d -> DEFINITE.contains(d.lemma()) || d.pos().equals("PRP$"));
    }

    /** "The ban", "the measure": nothing tells what may not be done. */
    private boolean isOfAnyKind(Event event, Token noun) {
        Instrument instrument = event.meaning().instrument();
        return instrument == Instrument.OTHER
                || instrument == Instrument.PROCUREMENT_BAN && new Instruments(parse, codebook).told(noun) == null;
    }
}
