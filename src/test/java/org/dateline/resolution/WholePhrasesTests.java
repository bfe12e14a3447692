package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.extraction.Times;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of parties: whole noun phrases, and the subject of the act's own verb. */
class WholePhrasesTests {

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It/PRP asked/VBD the/DT trade/NN/O/4:compound ministry/NN | trade | trade ministry",
                "It/PRP shunned/VBD the/DT former/JJ/O/5:amod colonial/JJ/O/5:amod power/NN | former colonial |"
                        + " former colonial power",
                "It/PRP asked/VBD Industry/NN Minister/NN Ana/NNP Rus/NNP | Industry | Industry Minister Ana Rus",
                // What no party is stays outside.
                "It/PRP shunned/VBD the/DT trade/NN fair/NN | trade | trade",
                "It/PRP holds/VBZ soldiers/NNS prisoner/NN workers/NNS | soldiers | soldiers",
                // Who is known stays as the text has it.
                "It/PRP shunned/VBD Rwandan/JJ/U-NORP/3:amod troops/NNS | Rwandan | Rwandan",
            })
    void aWordBeforeANounForPeopleIsNoPartyWithoutIt(String tagged, String read, String whole) {
        assertThat(whole(tagged, read)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It/PRP shunned/VBD squid/NN boats/NNS that/WDT do/VBP not/RB pay/VB | squid boats that do not | squid boats",
                "It/PRP shunned/VBD firms/NNS with/IN plants/NNS in/IN both/DT | firms with plants in both | firms with plants",
                "It/PRP shunned/VBD those/DT who/WP pay/VBP | those who | those who",
            })
    void aPartyEndsBeforeTheClauseOfWhichTheReaderTookTheBeginning(String tagged, String read, String whole) {
        assertThat(whole(tagged, read)).isEqualTo(whole);
    }

    private static String whole(String tagged, String read) {
        Parse parse = TaggedText.parse(tagged);
        Scene scene = Scene.of(List.of(parse), finder, null);
        PartyLinker linker = new PartyLinker(scene, catalogue);
        CodedAct act = act(parse, 0, slot(parse, 0, read));
        return new WholePhrases(scene, new PartyNouns(catalogue), linker)
                .of(act)
                .slots()
                .getFirst()
                .text();
    }

    @Test
    void theSubjectOfTheVerbActsAndNoStateThatTheSentenceBeforeNames() {
        assertThat(actor("The/DT consortium/NN replied/VBD politely/RB", "replied", "Kenya"))
                .isEqualTo("consortium");
        assertThat(actor("The/DT government/NN replied/VBD politely/RB", "replied", "Kenya"))
                .isEqualTo("Kenya");
        assertThat(actor("The/DT note/NN replied/VBD politely/RB", "replied", "Kenya"))
                .isEqualTo("Kenya");
    }

    private static String actor(String tagged, String trigger, String read) {
        Parse before = TaggedText.parse("Kenya/NNP/U-GPE/1:nsubj protested/VBD");
        Parse parse = TaggedText.parse(tagged);
        Scene scene = Scene.of(List.of(before, parse), finder, null);
        PartyLinker linker = new PartyLinker(scene, catalogue);
        int at = parse.sentence().text().indexOf(trigger);
        CodedAct act = act(parse, 1, new Span(at, at + trigger.length()), slot(before, 0, read));
        return new OwnSubjects(scene, catalogue, new PartyNouns(catalogue), linker)
                .of(act)
                .slots()
                .getFirst()
                .text();
    }

    private static Slot slot(Parse parse, int sentence, String words) {
        int from = parse.sentence().text().indexOf(words);
        return Slot.of(Role.ACTOR, parse, sentence, new Span(from, from + words.length()));
    }

    private static CodedAct act(Parse parse, int sentence, Slot slot) {
        return act(parse, sentence, parse.tokens().get(1).span(), slot);
    }

    private static CodedAct act(Parse parse, int sentence, Span trigger, Slot slot) {
        return new CodedAct(
                sentence,
                trigger,
                new ActKind(ActionType.REJECT, Instrument.NONE, Direction.NEUTRAL, null),
                List.of(slot),
                new Times(UncertainDate.UNKNOWN, null, null),
                new Terms(GoodsMention.called(null), null, null),
                TakesUp.NONE,
                new Stance(false, false, false, null),
                List.of(),
                new Shortened(List.of(parse.sentence().span()), List.of()),
                new Provenance("test", 1));
    }
}
