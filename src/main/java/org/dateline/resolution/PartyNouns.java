package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.dateline.quantities.QuantityReader;

/**
 * Tells nouns for people and bodies, which can take part in an act.
 *
 * @param catalogue the nouns for organs, offices and groups
 */
record PartyNouns(Catalogue catalogue) {

    private static final Set<String> OTHERS = WordClasses.of("resolution", "noun for a party");

    private static final Set<String> CRAFT = WordClasses.of("resolution", "noun for a craft");

    /** The unit of nouns for people. */
    private static final String PEOPLE = "PERSONS";

    /** Tells whether a noun names a party, or the craft that stands for its crew. */
    boolean isParty(Token word) {
        return CRAFT.contains(word.lemma()) || canAct(word);
    }

    /** Tells whether a noun names people or a body, and no craft, which may as well be the means of an attack. */
    boolean canAct(Token word) {
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
