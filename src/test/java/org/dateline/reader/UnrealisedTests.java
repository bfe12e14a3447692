package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences written "word/tag", or "word/tag/TYPE" for the trigger of an act, with its stage if that matters, and the triggers of the acts that are left.
 */
class UnrealisedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga/NNP stopped/VBD short/RB of/IN banning/VBG/SANCTION the/DT trawlers/NNS | ''",
                "Riga/NNP stopped/VBD/SANCTION short/RB of/IN banning/VBG the/DT trawlers/NNS | ''",
                "Riga/NNP bombed/VBD/ASSAULT close/RB to/IN Oslo/NNP | bombed",
                "Riga/NNP made/VBD threats/NNS/THREATEN short/RB of/IN war/NN | threats",
                "Riga/NNP fines/VBZ/COERCE rather/RB than/IN bans/VBZ/SANCTION them/PRP | fines bans",
                "Riga/NNP will/MD fine/VB/COERCE rather/RB than/IN ban/VB/SANCTION them/PRP | fine",
                "Riga/NNP chose/VBD a/DT levy/NN/SANCTION instead/RB of/IN a/DT full/JJ ban/NN/SANCTION | levy",
                "Far/RB from/IN lifting/VBG/RETREAT it/PRP ,/, Riga/NNP extended/VBD/SANCTION the/DT ban/NN | extended",
                "Asked/VBN whether/IN it/PRP would/MD ban/VB/SANCTION them/PRP ,/, Riga/NNP refused/VBD/REJECT | refused",
                "Has/VBZ Riga/NNP banned/VBN/SANCTION them/PRP ?/. | ''",
                "Ms/NNP Lind/NNP ,/, will/MD Riga/NNP lift/VB/RETREAT the/DT ban/NN ?/. | ''",
                "Why/WRB did/VBD Riga/NNP ban/VB/SANCTION them/PRP ?/. | ban",
                "Will/MD the/DT ban/NN/SANCTION last/VB ?/. | ban",
                "Riga/NNP banned/VBD/SANCTION them/PRP ,/, did/VBD it/PRP not/RB ?/. | banned",
                "Riga/NNP weighs/VBZ whether/IN to/TO ban/VB/SANCTION them/PRP | ban",
                "Had/VBD Riga/NNP banned/VBN/SANCTION them/PRP ,/, Oslo/NNP would/MD have/VB sued/VBN/PROTEST | sued",
                "If/IN Riga/NNP bans/VBZ/SANCTION them/PRP ,/, Oslo/NNP would/MD sue/VB/PROTEST | bans sue",
                "Riga/NNP ,/, which/WDT had/VBD banned/VBN/SANCTION them/PRP ,/, would/MD have/VB sued/VBN | banned",
                "Riga/NNP ruled/VBD/REJECT out/RP banning/VBG/SANCTION the/DT trawlers/NNS | ruled",
                "Riga/NNP dropped/VBD/RETREAT its/PRP$ threat/NN to/TO ban/VB/SANCTION the/DT trawlers/NNS | dropped",
                "Riga/NNP lifted/VBD/RETREAT the/DT ban/NN to/TO aid/VB/AID the/DT trawlers/NNS | lifted aid",
                "Riga/NNP lifted/VBD/RETREAT the/DT ban/NN since/IN fining/VBG/COERCE the/DT trawlers/NNS | lifted fining",
                "Riga/NNP refused/VBD/REJECT and/CC vowed/VBD to/TO ban/VB/SANCTION the/DT trawlers/NNS | refused ban",
                "Riga/NNP vows/VBZ/THREATEN to/TO ban/VB/SANCTION the/DT trawlers/NNS | vows ban",
                "Riga/NNP 's/POS threat/NN/THREATEN to/TO block/VB/SANCTION/IN_FORCE ships/NNS alarmed/VBD Oslo/NNP | threat",
            })
    void whatASentenceTellsAsNotDoneIsNoAct(String tagged, String left) {
        Parse parse = TaggedWords.parse(tagged);
        String text = parse.sentence().text();
        List<ReadAct> acts = new ArrayList<>();
        String[] words = tagged.split(" ");
        for (int i = 0; i < words.length; i++) {
            String[] fields = words[i].split("/");
            if (fields.length > 2) {
                Stage stage = fields.length > 3 ? Stage.valueOf(fields[3]) : null;
                acts.add(act(parse.tokens().get(i).span(), ActionType.valueOf(fields[2]), stage));
            }
        }
        assertThat(Unrealised.without(acts, List.of(parse)))
                .extracting(act -> act.trigger().of(text))
                .containsExactlyElementsOf(
                        Stream.of(left.split(" ")).filter(s -> !s.isEmpty()).toList());
    }

    private static ReadAct act(Span trigger, ActionType type, @Nullable Stage stage) {
        return new ReadAct(
                0,
                trigger,
                type,
                Instrument.NONE,
                Direction.NEUTRAL,
                stage,
                List.of(),
                false,
                false,
                false,
                Shortened.NONE,
                0.9);
    }
}
