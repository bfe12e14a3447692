package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.dateline.quantities.QuantityReader;

/**
 * Tells nouns for people and bodies, who can take part in an act.
 *
 * @param catalogue the nouns for organs, offices and groups
 */
record PartyNouns(Catalogue catalogue) {

    private static final Set<String> OTHERS = WordClasses.of("resolution", "noun for a party");

    /** The unit of nouns for people. */
    private static final String PEOPLE = "PERSONS";

    boolean isParty(Token word) {
        String noun = word.lemma();
        return OTHERS.contains(noun)
                || catalogue.isOrganNoun(noun)
                || catalogue.isOfficeNoun(noun)
                || catalogue.isFactionNoun(noun)
                || DefinitePhrases.isFirm(noun)
                || DefinitePhrases.isState(noun)
                || QuantityReader.counts(word.form(), PEOPLE);
    }
}
