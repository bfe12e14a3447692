package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class QuantityPhrasesTests {

    /** Words as "form/TAG", those before a noun in one phrase with it as "form/TAG>head". */
    private static String whole(String quantity, String... words) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            String[] parts = word.split("[/>]");
            int start = text.length();
            text.append(parts[0]).append(' ');
            int head = parts.length > 2 ? Integer.parseInt(parts[2]) : -1;
            tokens.add(new Token(
                    tokens.size(),
                    parts[0],
                    parts[0],
                    parts[1],
                    "O",
                    head,
                    head < 0 ? "dep" : parts[1].equals("CD") ? "num" : "compound",
                    new Span(start, start + parts[0].length())));
        }
        Sentence sentence = new Sentence(new Span(0, text.length()), text.toString(), 0, false);
        int start = text.indexOf(quantity);
        ReadAct act = ReadActs.act(
                tokens.getFirst().span(),
                ActionType.SANCTION,
                Instrument.TARIFF,
                Direction.RESTRICTS,
                null,
                new ReadAct.Part(ReadAct.Kind.QUANTITY, 0, new Span(start, start + quantity.length())));
        ReadText read = QuantityPhrases.whole(
                new ReadText("test", List.of(new Parse(sentence, 0, tokens)), List.of(act), List.of()));
        return read.acts().getFirst().parts().getFirst().span().of(text.toString());
    }

    @Test
    void aCutAbbreviationAndWhatIsCountedAreTakenIn() {
        assertThat(whole("28 U.S", "taxes/VBZ", "28/CD>3", "U.S./NNP>3", "products/NNS"))
                .isEqualTo("28 U.S. products");
    }

    @Test
    void aBareNumberTakesItsNoun() {
        assertThat(whole("28", "lists/VBZ", "28/CD>3", "Chinese/JJ>3", "organisations/NNS"))
                .isEqualTo("28 Chinese organisations");
    }

    @Test
    void noQuantityEndsWithWhatLeadsOn() {
        assertThat(whole("45 members of", "expels/VBZ", "45/CD>2", "members/NNS", "of/IN", "the/DT>5", "embassy/NN"))
                .isEqualTo("45 members");
    }

    @Test
    void aQuantityWithAUnitStaysAsItIs() {
        assertThat(whole("25 percent", "a/DT>3", "25/CD>3", "percent/NN>3", "tariff/NN"))
                .isEqualTo("25 percent");
    }

    @Test
    void aNumberThatNothingFollowsStaysAsItIs() {
        assertThat(whole("28", "raised/VBD", "it/PRP", "to/TO", "28/CD")).isEqualTo("28");
    }
}
