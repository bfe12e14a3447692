package org.dateline.reader;

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
import org.junit.jupiter.api.Test;

/**
 * Who acts by the words that tell an act alone. The reader marked another actor, and the words are written with their tags and entities:
 * "Oslo/NNP/U-GPE".
 */
class OwnWordActorsTests {

    private static final String BEFORE =
            "Nexen/NNP/U-ORG was/VBD fined/VBN ,/, Minister/NNP Ana/NNP/B-PERSON Rus/NNP/L-PERSON said/VBD ./.";

    @Test
    void aSpeakerWhoSaysWhatTheyWillDoActs() {
        assertThat(actor(
                        ActionType.REJECT,
                        "Oslo/NNP/U-GPE told/VBD Riga/NNP/U-GPE that/IN it/PRP would/MD oppose/VB loans/NNS",
                        "oppose",
                        "Riga"))
                .isEqualTo("Oslo");
        assertThat(actor(
                        ActionType.THREATEN,
                        "Oil/NN workers/NNS said/VBD they/PRP would/MD stop/VB work/NN",
                        "stop",
                        "Nexen"))
                .isEqualTo("Oil workers");
    }

    @Test
    void whatASpeakerSaysOfOthersIsTheirs() {
        assertThat(actor(
                        ActionType.REJECT,
                        "Oslo/NNP/U-GPE said/VBD Riga/NNP/U-GPE would/MD oppose/VB loans/NNS",
                        "oppose",
                        "Riga"))
                .isEqualTo("Riga");
    }

    @Test
    void thePronounBeforeTheVerbActsAndNoPlaceBehindIt() {
        assertThat(actor(
                        ActionType.REJECT,
                        "It/PRP challenged/VBD that/DT order/NN in/IN the/DT High/NNP/B-ORG Court/NNP/L-ORG",
                        "challenged",
                        "High Court"))
                .isEqualTo("Nexen");
        assertThat(actor(
                        ActionType.REJECT,
                        "Dockers/NNS/O refused/VBD talks/NNS with/IN the/DT ministry/NN",
                        "refused",
                        "ministry"))
                .isEqualTo("Dockers");
    }

    @Test
    void theAgentOfAPassiveActs() {
        assertThat(actor(
                        ActionType.REJECT,
                        "The/DT plea/NN was/VBD rejected/VBN by/IN Riga/NNP/U-GPE",
                        "rejected",
                        "Riga"))
                .isEqualTo("Riga");
    }

    @Test
    void whoMustStopHasNotOrderedIt() {
        assertThat(actor(
                        ActionType.COERCE,
                        "Meta/NNP/U-ORG must/MD stop/VB ,/, Riga/NNP/U-GPE ordered/VBD",
                        "stop",
                        "Riga"))
                .isEqualTo("Riga");
    }

    @Test
    void aPersonIsNoItAndAFirmNoShe() {
        assertThat(actor(ActionType.REJECT, "She/PRP denied/VBD it/PRP", "denied", "Nexen"))
                .isEqualTo("Minister Ana Rus");
        assertThat(actor(ActionType.REJECT, "It/PRP denied/VBD wrongdoing/NN", "denied", "Ana Rus"))
                .isEqualTo("Nexen");
        assertThat(actor(ActionType.REJECT, "It/PRP denied/VBD wrongdoing/NN", "denied", "Nexen"))
                .isEqualTo("Nexen");
    }

    /** The actor after the mending, when the reader had marked some words. */
    private static String actor(ActionType type, String tagged, String trigger, String marked) {
        Parse before = parse(BEFORE, 0);
        Parse parse = parse(tagged, before.sentence().span().end() + 1);
        String whole = before.sentence().text() + " " + parse.sentence().text();
        int offset = parse.sentence().span().start();
        int own = whole.indexOf(marked, offset);
        int at = own < 0 ? whole.indexOf(marked) : own;
        int word = whole.indexOf(trigger, offset);
        ReadAct act = new ReadAct(
                1,
                new Span(word, word + trigger.length()),
                type,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                List.of(new ReadAct.Part(ReadAct.Kind.ACTOR, own < 0 ? 0 : 1, new Span(at, at + marked.length()))),
                false,
                false,
                false,
                new Shortened(List.of(parse.sentence().span()), List.of()),
                0.9);
        return Subjects.mended(act, List.of(before, parse))
                .parts(ReadAct.Kind.ACTOR)
                .map(p -> p.span().of(whole))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Parse parse(String tagged, int from) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : tagged.split(" ")) {
            String[] parts = word.split("/");
            Span span = new Span(from + text.length(), from + text.length() + parts[0].length());
            String entity = parts.length > 2 ? parts[2] : "O";
            tokens.add(new Token(tokens.size(), parts[0], parts[0], parts[1], entity, -1, "dep", span));
            text.append(parts[0]).append(' ');
        }
        String words = text.toString().strip();
        return new Parse(
                new Sentence(new Span(from, from + words.length()), words, 0, false), 0, NounChunks.hang(tokens));
    }
}
