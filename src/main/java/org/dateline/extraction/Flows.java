package org.dateline.extraction;

import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells the instrument of a ban from whom goods and firms go to and come from.
 *
 * @param parse the sentence
 */
record Flows(Parse parse) {

    /** "Cut gas to Latvia": what goes to another country is no import. */
    boolean isSentOut(Token verb) {
        Frame frame = new Frame(parse);
        return verb.is("VB")
                && frame.object(verb)
                        .filter(o -> !o.lemma().equals("import"))
                        .filter(o -> Stream.concat(frame.governedBy(verb, "to"), frame.governedBy(o, "to"))
                                .anyMatch(t -> t.entity().endsWith("GPE")))
                        .isPresent();
    }

    /** "The purchase of Hanbit by Rheinlog" is no procurement; "shipments of Chilean grapes" come in. */
    @Nullable
    Instrument between(Token word) {
        Frame frame = new Frame(parse);
        boolean bought = word.lemma().equals("purchase")
                && frame.governedBy(word, "of")
                        .anyMatch(t -> t.is("NNP") && !t.entity().endsWith("PRODUCT"))
                && frame.governedBy(word, "by").anyMatch(t -> t.is("NNP"));
        if (bought) {
            return Instrument.INVESTMENT_RESTRICTION;
        }
        boolean from = word.lemma().equals("shipment")
                && frame.governedBy(word, "to").findAny().isEmpty()
                && (frame.governedBy(word, "from").anyMatch(Flows::isPlace)
                        || frame.governedBy(word, "of")
                                .flatMap(t -> parse.children(t, Set.of("amod", "nmod", "compound", "poss")))
                                .anyMatch(Flows::isPlace));
        return from ? Instrument.IMPORT_RESTRICTION : null;
    }

    private static boolean isPlace(Token word) {
        return word.entity().endsWith("GPE") || word.entity().endsWith("NORP");
    }
}
