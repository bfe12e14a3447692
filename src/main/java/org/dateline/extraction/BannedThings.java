package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells the instrument of a ban from who or what is banned, where no word says what may not be done.
 *
 * @param parse the sentence
 * @param codebook which nouns are for people and bodies
 */
record BannedThings(Parse parse, Codebook codebook) {

    private static final Set<String> OFFICIALS = FrameWords.words("""
            official prosecutor judge minister lawmaker politician senator officer general
            colonel businessman oligarch diplomat activist executive
            """);

    /** What is heard, seen and read is not imported. */
    private static final Set<String> SHOWN = FrameWords.words("""
            music film movie book channel broadcaster website site media newspaper song art athlete team club
            language flag player programme program series content advertisement
            """);

    /**
     * "Bans Faroese herring": foreign things that are nobody's brand are goods; "bars two prosecutors": people stay out.
     * Procurement where neither is told.
     *
     * @param word the ban
     * @param above what a parser may hang its object on
     */
    Instrument instrument(Token word, Token above) {
        Token object = object(word, above).orElse(word);
        if (object.equals(word) || !object.is("NN")) {
            return Instrument.PROCUREMENT_BAN;
        }
        if (object.entity().endsWith("PERSON") || OFFICIALS.contains(object.lemma())) {
            return Instrument.ENTRY_BAN;
        }
        return isForeign(object) && isGoods(object) ? Instrument.IMPORT_RESTRICTION : Instrument.PROCUREMENT_BAN;
    }

    private Optional<Token> object(Token word, Token above) {
        Frame frame = new Frame(parse);
        return word.is("NN")
                ? Stream.concat(
                                Stream.of("on", "of").flatMap(p -> frame.governedBy(word, p)),
                                frame.governedBy(above, "on").filter(t -> t.index() > word.index()))
                        .findFirst()
                : frame.object(word);
    }

    private boolean isForeign(Token object) {
        return parse.children(object, Set.of("amod", "nmod", "compound", "poss"))
                        .anyMatch(t -> t.entity().endsWith("NORP") || t.entity().endsWith("GPE"))
                || new Frame(parse)
                        .governedBy(object, "from")
                        .anyMatch(t -> t.entity().endsWith("GPE"));
    }

    private boolean isGoods(Token object) {
        return !object.is("NNP") && !codebook.groups().contains(object.lemma()) && !SHOWN.contains(object.lemma());
    }
}
