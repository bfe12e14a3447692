package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

/** Transcripts, a sentence a line; a line that begins with a bar goes on in the paragraph of the one before. */
class SpeakerTurnsTests {

    private static final String ASKED = "Kyodo/NNP/U-ORG :/: Oslo/NNP/U-GPE protested/VBD";
    private static final String ANSWERED = "Eva/NNP/B-PERSON Lind/NNP/L-PERSON :/: It/PRP fumed/VBD";

    private static Scene scene(String... lines) {
        List<Parse> parses = new ArrayList<>();
        int paragraph = -1;
        for (String line : lines) {
            Parse parse = TaggedText.parse(line.replace("| ", ""));
            paragraph += line.startsWith("|") ? 0 : 1;
            Sentence sentence = parse.sentence();
            parses.add(new Parse(new Sentence(sentence.span(), sentence.text(), paragraph, false), 0, parse.tokens()));
        }
        return Scene.of(parses, new NameFinder(SharedCatalogue.get()), null);
    }

    /** The actors of an act in the last sentence. */
    private static List<String> actors(String verb, Scene scene, Slot... read) {
        int last = scene.parses().size() - 1;
        Token trigger = scene.parse(last).tokens().stream()
                .filter(t -> t.form().equals(verb))
                .findFirst()
                .orElseThrow();
        CodedAct told = ActInWords.in(last)
                .of(ActionType.REQUEST, Instrument.NONE, null)
                .by(read)
                .coded();
        CodedAct act = new CodedAct(
                last,
                trigger.span(),
                told.kind(),
                told.slots(),
                told.times(),
                told.terms(),
                told.takesUp(),
                told.stance(),
                told.marks(),
                told.shortened(),
                told.provenance());
        return SpeakerTurns.of(scene).of(act).slots().stream()
                .filter(s -> s.role() == Role.ACTOR)
                .map(Slot::text)
                .toList();
    }

    @Test
    void weIsTheOneWhoseNameStandsBeforeTheTurn() {
        assertThat(actors("urge", scene(ASKED, ANSWERED, "| We/PRP strongly/RB urge/VBP Riga/NNP/U-GPE")))
                .containsExactly("Eva Lind");
        assertThat(actors(
                        "urge", scene(ASKED, "Eva/NNP/B-PERSON Lind/NNP/L-PERSON :/: We/PRP urge/VBP Riga/NNP/U-GPE")))
                .containsExactly("Eva Lind");
        assertThat(actors("urge", scene(ASKED, ANSWERED, "We/PRP urge/VBP Riga/NNP/U-GPE")))
                .containsExactly("Eva Lind");
    }

    @Test
    void anotherSubjectKeepsItsAct() {
        Scene other = scene(ASKED, ANSWERED, "| Oslo/NNP/U-GPE will/MD urge/VB Riga/NNP/U-GPE");
        Slot oslo = ActInWords.slot(Role.ACTOR, other.parse(2), 2, "Oslo");
        assertThat(actors("urge", other, oslo)).containsExactly("Oslo");
        Scene quoted = scene(ASKED, ANSWERED, "| Oslo/NNP/U-GPE said/VBD :/: we/PRP urge/VBP Riga/NNP/U-GPE");
        assertThat(actors("urge", quoted, ActInWords.slot(Role.ACTOR, quoted.parse(2), 2, "Oslo")))
                .containsExactly("Oslo");
    }

    @Test
    void oneNameBeforeAColonMakesNoTranscript() {
        assertThat(actors("urge", scene(ANSWERED, "| We/PRP urge/VBP Riga/NNP/U-GPE")))
                .isEmpty();
        assertThat(actors("urge", scene("Note/NN :/: it/PRP", "It/PRP says/VBZ :/: so/RB", "We/PRP urge/VBP Riga/NNP")))
                .isEmpty();
    }
}
