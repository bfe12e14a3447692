package org.dateline.extraction;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Tells what measure a noun names, and whether it is one that a verb can handle. */
final class MeasureNames {

    private final Parse parse;
    private final Codebook codebook;
    private final String story;
    private final Instruments instruments;

    MeasureNames(Parse parse, Codebook codebook, String story) {
        this.parse = parse;
        this.codebook = codebook;
        this.story = story;
        this.instruments = new Instruments(parse, codebook);
    }

    /** What a noun names, as the codebook has it. */
    Optional<Noun> named(Token noun) {
        return codebook.noun(parse, noun, story);
    }

    /** What a noun names that an entry handles. */
    Optional<Noun> named(Token noun, Handling handling) {
        return named(noun).filter(n -> fits(n, handling, noun));
    }

    /** All that a noun may name that an entry handles. */
    Stream<Noun> all(Token noun, Handling handling) {
        return codebook.nouns(parse, noun, story).filter(n -> fits(n, handling, noun));
    }

    private boolean fits(Noun noun, Handling handling, Token object) {
        boolean tried = noun.stageless() && !handling.subjects().isEmpty();
        boolean allowed = !tried
                && (noun.only().isEmpty() || noun.only().contains(handling.id()))
                && (handling.nouns().isEmpty()
                        || handling.nouns().contains(noun.meaning().id()));
        // "The Air Force was ordered" orders nobody's forces about.
        boolean name = object.is("NNP") && !isTreaty(noun) && !parse.sentence().headline() && !isNumbered(object);
        return allowed && !name && (!noun.needsObject() || instruments.isTold(object));
    }

    /** "Joined the Artemis Accords": treaties have names that say what they are. */
    private static boolean isTreaty(Noun noun) {
        return noun.meaning().type() == ActionType.AGREE;
    }

    private boolean isNumbered(Token object) {
        return new MeasureNouns(parse, new Frame(parse)).isNumbered(object);
    }
}
