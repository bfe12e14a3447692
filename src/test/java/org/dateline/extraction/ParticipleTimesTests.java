package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences written "word/tag", with the act's word first in brackets; their time is July. */
class ParticipleTimesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga/NNP [lifted]/VBD curbs/NNS imposed/VBN in/IN July/NNP | true",
                "Riga/NNP [resumed]/VBD its/PRP$ gas/NN flows/NNS halted/VBD in/IN July/NNP | true",
                "Riga/NNP [restored]/VBD ties/NNS broken/VBN off/RP in/IN July/NNP | true",
                // The participle is that of the act's own noun.
                "Riga/NNP regrets/VBZ the/DT [ban]/NN imposed/VBN in/IN July/NNP | false",
                "Riga/NNP [lifted]/VBD the/DT curbs/NNS in/IN July/NNP | false",
                // Who tells of an act on a day has it on that day.
                "Riga/NNP [protested]/VBD in/IN a/DT note/NN sent/VBN in/IN July/NNP | false",
                "Riga/NNP [banned]/VBD rye/NN ,/, the/DT ministry/NN said/VBD in/IN July/NNP | false",
            })
    void aTimeBehindAParticipleOfTheObjectIsThatOfTheParticiple(String tagged, boolean held) {
        List<Token> tokens = new ArrayList<>();
        Span trigger = new Span(0, 0);
        int at = 0;
        for (String word : tagged.split(" ")) {
            String[] fields = word.split("/");
            String form = fields[0].replaceAll("[\\[\\]]", "");
            Span span = new Span(at, at + form.length());
            tokens.add(new Token(tokens.size(), form, form.toLowerCase(Locale.ROOT), fields[1], "O", -1, "dep", span));
            trigger = fields[0].startsWith("[") ? span : trigger;
            at = span.end() + 1;
        }
        String text = tokens.stream().map(Token::form).collect(Collectors.joining(" "));
        Parse parse = new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, tokens);
        ReadAct act = ReadActs.act(trigger, ActionType.RETREAT, Instrument.NONE, Direction.EASES, null);
        assertThat(ParticipleTimes.hold(parse, act, text.indexOf("July"))).isEqualTo(held);
    }
}
