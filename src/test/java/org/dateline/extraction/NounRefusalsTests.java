package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounRefusalsTests {

    /** The words of a sentence with their tags, "denied/VBD a/DT"; the lemma of "denied" alone matters. */
    private static boolean isRefusal(ActionType type, String tagged, String trigger) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : tagged.split(" ")) {
            String[] parts = word.split("/");
            Span span = new Span(text.length(), text.length() + parts[0].length());
            String lemma = parts[0].equals("denied") ? "deny" : parts[0];
            String entity = parts.length > 2 ? parts[2] : "O";
            tokens.add(new Token(tokens.size(), parts[0], lemma, parts[1], entity, -1, "dep", span));
            text.append(parts[0]).append(' ');
        }
        String sentence = text.toString().strip();
        int start = sentence.indexOf(trigger);
        ReadAct act = new ReadAct(
                0,
                new Span(start, start + trigger.length()),
                type,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                List.of(),
                true,
                false,
                false,
                Shortened.NONE,
                1);
        return NounRefusals.isOne(
                act, new Parse(new Sentence(new Span(0, sentence.length()), sentence, 0, false), 0, tokens));
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, Oslo/NNP denied/VBD a/DT request/NN, denied, true",
        "REJECT, Oslo/NNP denied/VBD entry/NN to/IN them/PRP, denied, true",
        "REJECT, Oslo/NNP denied/VBD its/PRP$ plea/NN, denied, true",
        "REJECT, Oslo/NNP denied/VBD that/IN it/PRP had/VBD refused/VBN, denied, false",
        "REJECT, Oslo/NNP denied/VBD Monday/NNP/U-DATE that/IN it/PRP refused/VBD, denied, false",
        "REJECT, Oslo/NNP denied/VBD refusing/VBG the/DT plea/NN, refusing, false",
        "REJECT, Oslo/NNP did/VBD not/RB deny/VB the/DT plea/NN, deny, false",
        "REJECT, Oslo/NNP has/VBZ never/RB denied/VBN a/DT plea/NN, denied, false",
        "REJECT, Oslo/NNP never/RB refused/VBD the/DT plea/NN, refused, false",
        "AGREE, Oslo/NNP denied/VBD a/DT deal/NN, denied, false",
    })
    void deniedWithANounRefusesIt(ActionType type, String tagged, String trigger, boolean refusal) {
        assertThat(isRefusal(type, tagged, trigger)).isEqualTo(refusal);
    }
}
