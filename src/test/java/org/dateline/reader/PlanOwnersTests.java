package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences written "word/tag"; the model takes the last name, Oslo, for the actor of the word "ban". */
class PlanOwnersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga/NNP 's/POS decision/NN to/TO ban/VB ships/NNS was/VBD welcomed/VBN by/IN Oslo/NNP | Riga",
                "New/NNP Riga/NNP 's/POS sudden/JJ move/NN to/TO ban/NN ships/NNS hit/VBD Oslo/NNP | New Riga",
                "Oslo/NNP 's/POS plan/NN to/TO ban/VB ships/NNS is/VBZ new/JJ | Oslo",
                // Others would do what somebody asks for.
                "Riga/NNP 's/POS request/NN to/TO ban/VB ships/NNS reached/VBD Oslo/NNP | Oslo",
                "Its/PRP$ decision/NN to/TO ban/VB ships/NNS hit/VBD Oslo/NNP | Oslo",
                "Riga/NNP 's/POS decision/NN came/VBD after/IN the/DT ban/NN by/IN Oslo/NNP | Oslo",
            })
    void whatSomebodyDecidesIsTheirOwnAct(String tagged, String actor) {
        Parse parse = TaggedWords.parse(tagged);
        String text = parse.sentence().text();
        ReadAct act = new ReadAct(
                0,
                span(text, "ban "),
                ActionType.SANCTION,
                Instrument.ENTRY_BAN,
                Direction.RESTRICTS,
                null,
                List.of(new ReadAct.Part(ReadAct.Kind.ACTOR, 0, span(text, "Oslo"))),
                false,
                false,
                false,
                Shortened.NONE,
                1);
        assertThat(PlanOwners.mended(act, List.of(parse)).parts(ReadAct.Kind.ACTOR))
                .extracting(part -> part.span().of(text))
                .containsExactly(actor);
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.strip().length());
    }
}
