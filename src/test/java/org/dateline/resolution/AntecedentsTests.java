package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.GoodsMention;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A story of five sentences, the last of which is another story. */
class AntecedentsTests {

    private static final List<Parse> STORY = List.of(
            parse("Norway/NNP/U-GPE/1:nsubj taxed/VBD salmon/NN/O/1:dobj"),
            parse("Norway/NNP/U-GPE/1:nsubj taxed/VBD steel/NN/O/1:dobj"),
            parse("Peru/NNP/U-GPE/1:nsubj lifted/VBD the/DT/O/3:det duty/NN/O/1:dobj"),
            parse("it/PRP/O/2:nsubjpass was/VBD/O/2:auxpass lifted/VBN"),
            parse(1, "it/PRP/O/2:nsubjpass was/VBD/O/2:auxpass lifted/VBN"));

    private static final Party NORWAY = new Party(Role.ACTOR, "Norway", "country:NO", null, false);

    private static final Resolver.Finding SALMON = ActInWords.in(0).found("salmon from Chile", NORWAY);
    private static final Resolver.Finding STEEL = ActInWords.in(1).found("steel", NORWAY);

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static String meant(CodedAct act, Resolver.Finding... told) {
        PartyLinker linker = new PartyLinker(Scene.of(STORY, finder, null), catalogue);
        return new Antecedents(STORY, List.of(told), new Doers(linker, null))
                .of(act)
                .map(found -> String.valueOf(found.claim().coding().goods()))
                .orElse("nothing");
    }

    private static CodedAct lifted(int sentence) {
        return ActInWords.in(sentence)
                .of(ActionType.RETREAT, Instrument.TARIFF, Stage.ENDED)
                .again()
                .coded();
    }

    @Test
    void theLastMeasureOfItsKindIsMeant() {
        assertThat(meant(lifted(3), SALMON, STEEL)).isEqualTo("steel");
        assertThat(meant(lifted(3), SALMON)).isEqualTo("salmon from Chile");
        assertThat(meant(lifted(3))).isEqualTo("nothing");
    }

    @Test
    void aMeasureOfAnotherKindIsNotMeantUnlessTheTextTellsNone() {
        ActInWords lifted = ActInWords.in(3).again();
        assertThat(meant(
                        lifted.of(ActionType.RETREAT, Instrument.ENTRY_BAN, Stage.ENDED)
                                .coded(),
                        STEEL))
                .isEqualTo("nothing");
        assertThat(meant(
                        lifted.of(ActionType.RETREAT, Instrument.OTHER, Stage.ENDED)
                                .coded(),
                        STEEL))
                .isEqualTo("steel");
    }

    @Test
    void anActThatNamesItsGoodsMeansTheMeasureOnThem() {
        ActInWords lifted = ActInWords.in(3).of(ActionType.RETREAT, Instrument.TARIFF, Stage.ENDED);
        assertThat(meant(lifted.on("salmon").coded(), SALMON, STEEL)).isEqualTo("salmon from Chile");
        assertThat(meant(lifted.on("grain").coded(), SALMON, STEEL)).isEqualTo("nothing");
        assertThat(meant(lifted.coded(), SALMON, STEEL)).isEqualTo("nothing");
    }

    @Test
    void goodsWithPlacesOfTheirOwnMeanNoEarlierMeasure() {
        GoodsMention fromNorway = new GoodsMention(
                "salmon", List.of(ActInWords.slot(Role.TARGET, STORY.getFirst(), 0, "Norway")), List.of());
        assertThat(meant(
                        ActInWords.in(3)
                                .of(ActionType.RETREAT, Instrument.TARIFF, Stage.ENDED)
                                .on(fromNorway)
                                .coded(),
                        SALMON))
                .isEqualTo("nothing");
    }

    @Test
    void theMeasureOfAnotherStoryIsNotMeant() {
        assertThat(meant(lifted(4), SALMON, STEEL)).isEqualTo("nothing");
    }

    @Test
    void theMeasureOfAnotherActorIsNotMeant() {
        CodedAct byPeru = ActInWords.in(2)
                .of(ActionType.RETREAT, Instrument.TARIFF, Stage.ENDED)
                .again()
                .by(ActInWords.slot(Role.ACTOR, STORY.get(2), 2, "Peru"))
                .coded();
        assertThat(meant(byPeru, STEEL)).isEqualTo("nothing");
        assertThat(meant(byPeru, ActInWords.in(1).found("steel"))).isEqualTo("steel");
    }

    @Test
    void whatWasNotDoneOrOnlyConsideredIsNotLifted() {
        assertThat(meant(lifted(3), ActInWords.in(1).notDone().found("steel", NORWAY)))
                .isEqualTo("nothing");
        Resolver.Finding considered = ActInWords.in(1).at(Stage.CONSIDERED).found("steel", NORWAY);
        assertThat(meant(lifted(3), considered)).isEqualTo("nothing");
        assertThat(meant(ActInWords.in(3).at(Stage.CONSIDERED).again().coded(), considered))
                .isEqualTo("steel");
    }

    @ParameterizedTest
    @EnumSource(
            value = Instrument.class,
            names = {"MILITARY", "FINANCIAL_AID", "LEGAL_PROCEEDING"})
    void someKindsAreNoMeasureThatIsTakenUp(Instrument kind) {
        Resolver.Finding told =
                ActInWords.in(1).of(ActionType.SANCTION, kind, Stage.IN_FORCE).found("steel", NORWAY);
        assertThat(meant(
                        ActInWords.in(3)
                                .of(ActionType.RETREAT, kind, Stage.ENDED)
                                .again()
                                .coded(),
                        told))
                .isEqualTo("nothing");
    }

    @Test
    void anActWithoutAStageMeansNoMeasure() {
        assertThat(meant(ActInWords.in(3).at(null).again().coded(), STEEL)).isEqualTo("nothing");
    }

    @Test
    void aThreatenedMeasureIsTheSameOnlyAsOneThatIsNotRealEither() {
        CodedAct inForce = ActInWords.in(0).coded();
        CodedAct threatened = ActInWords.in(0).at(Stage.THREATENED).coded();
        assertThat(Antecedents.isSameMeasure(inForce, inForce)).isTrue();
        assertThat(Antecedents.isSameMeasure(threatened, inForce)).isFalse();
        assertThat(Antecedents.isSameMeasure(threatened, threatened)).isTrue();
        assertThat(Antecedents.isSameMeasure(inForce, threatened)).isTrue();
    }
}
