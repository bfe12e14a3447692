package org.dateline.extraction;

import java.util.Optional;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells the instrument of a ban from what is banned.
 *
 * @param parse the sentence
 * @param codebook which words tell what
 */
record Instruments(Parse parse, Codebook codebook) {

    /** What the words below tell about the instrument of a ban; procurement where nothing does. */
    Instrument of(Token word) {
        Instrument told = told(word);
        return told == null ? Instrument.PROCUREMENT_BAN : told;
    }

    /** The same; null where nothing does. */
    @Nullable
    Instrument told(Token word) {
        return parse.subtree(word).stream()
                .filter(t -> t.index() > word.index()
                        || t.relation().equals("compound")
                        || t.relation().equals("nmod"))
                .flatMap(t -> Optional.ofNullable(codebook.objects().get(t.lemma())).stream())
                .findFirst()
                .orElse(null);
    }
}
