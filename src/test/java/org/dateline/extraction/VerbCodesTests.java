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
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codes the verb of an act allows. Words stand with their tags, as the reader leaves them: "denied/VBD". */
class VerbCodesTests {

    /** An act as the reader read it. */
    private record Read(
            ActionType type, Direction direction, @Nullable Stage stage, boolean denied, double confidence) {

        ReadAct coded(String tagged, String trigger) {
            List<Token> tokens = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (String word : tagged.split(" ")) {
                String[] parts = word.split("/");
                Span span = new Span(text.length(), text.length() + parts[0].length());
                String entity = parts.length > 2 ? parts[2] : "O";
                String form = parts[0].toLowerCase(java.util.Locale.ROOT);
                tokens.add(new Token(tokens.size(), parts[0], form, parts[1], entity, -1, "dep", span));
                text.append(parts[0]).append(' ');
            }
            String sentence = text.toString().strip();
            Span all = new Span(0, sentence.length());
            int start = sentence.indexOf(trigger);
            ReadAct act = new ReadAct(
                    0,
                    new Span(start, start + trigger.length()),
                    type,
                    type == ActionType.AID ? Instrument.MILITARY : Instrument.TARIFF,
                    direction,
                    stage,
                    List.of(),
                    denied,
                    false,
                    false,
                    new Shortened(List.of(all), List.of()),
                    confidence);
            return VerbCodes.of(act, new Parse(new Sentence(all, sentence, 0, false), 0, tokens));
        }
    }

    private static Read denied(ActionType type, double confidence) {
        return new Read(type, Direction.RESTRICTS, Stage.IN_FORCE, true, confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "which/WDT Oslo/NNP called/VBD entirely/RB groundless/JJ, called, REJECT",
        "Oslo/NNP described/VBD the/DT charge/NN as/IN baseless/JJ, described, REJECT",
        "Oslo/NNP called/VBD the/DT vote/NN a/DT sham/NN, called, ACCUSE",
        "Oslo/NNP called/VBD on/IN them/PRP to/TO drop/VB a/DT baseless/JJ charge/NN, called, ACCUSE",
    })
    void whoCallsAChargeGroundlessRejectsIt(String tagged, String trigger, ActionType type) {
        assertThat(new Read(ActionType.ACCUSE, Direction.NEUTRAL, null, false, 0.6)
                        .coded(tagged, trigger)
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP denied/VBD a/DT request/NN, denied, false",
        "Oslo/NNP denied/VBD entry/NN to/IN them/PRP, denied, false",
        "Oslo/NNP denies/VBZ any/DT wrongdoing/NN, denies, false",
        "Oslo/NNP denied/VBD that/IN the/DT step/NN was/VBD revenge/NN, denied, false",
        "Oslo/NNP denied/VBD that/IN it/PRP had/VBD refused/VBN, denied, true",
        "Oslo/NNP denied/VBD Monday/NNP/U-DATE that/IN it/PRP refused/VBD, denied, true",
        "Oslo/NNP denied/VBD refusing/VBG the/DT plea/NN, refusing, true",
        "Oslo/NNP did/VBD not/RB deny/VB the/DT plea/NN, deny, true",
        "Oslo/NNP has/VBZ never/RB denied/VBN a/DT plea/NN, denied, true",
    })
    void whoRejectsAnAllegationDoesReject(String tagged, String trigger, boolean denied) {
        assertThat(denied(ActionType.REJECT, 0.6).coded(tagged, trigger).denied())
                .isEqualTo(denied);
    }

    @Test
    void anActThatIsSurelyDeniedKeepsItsType() {
        ReadAct act = new Read(ActionType.ASSAULT, Direction.NEUTRAL, null, false, 0.5)
                .coded("Oslo/NNP denied/VBD shelling/VBG the/DT port/NN", "denied");
        assertThat(act.type()).isEqualTo(ActionType.ASSAULT);
        assertThat(act.denied()).isTrue();
    }

    @Test
    void aDenialOfAnUnclearActRejectsTheAllegation() {
        ReadAct act = denied(ActionType.SANCTION, 0.2)
                .coded("Oslo/NNP denied/VBD that/IN guards/NNS steer/VBP migrants/NNS", "denied");
        assertThat(act.type()).isEqualTo(ActionType.REJECT);
        assertThat(act.instrument()).isEqualTo(Instrument.NONE);
        assertThat(act.stage()).isNull();
        assertThat(act.denied()).isFalse();
    }

    @Test
    void aMeasureThatWillNotBeTakenIsADeniedPlan() {
        ReadAct act = new Read(ActionType.SANCTION, Direction.RESTRICTS, Stage.IN_FORCE, false, 0.6)
                .coded("Oslo/NNP will/MD not/RB block/VB the/DT sale/NN", "block");
        assertThat(act.stage()).isEqualTo(Stage.ANNOUNCED);
        assertThat(act.denied()).isTrue();
    }

    @Test
    void aMeasureThatWillNotBeEasedIsARefusal() {
        ReadAct act = new Read(ActionType.RETREAT, Direction.EASES, Stage.SUSPENDED, false, 0.6)
                .coded("Oslo/NNP will/MD not/RB relax/VB its/PRP$ ban/NN", "relax");
        assertThat(act.type()).isEqualTo(ActionType.REJECT);
        assertThat(act.stage()).isNull();
    }

    @Test
    void whoWillNotBeLetInIsBarred() {
        ReadAct act = new Read(ActionType.SANCTION, Direction.RESTRICTS, Stage.ANNOUNCED, false, 0.6)
                .coded("They/PRP will/MD not/RB enter/VB Oslo/NNP", "enter");
        assertThat(act.denied()).isFalse();
        assertThat(act.type()).isEqualTo(ActionType.SANCTION);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP assured/VBD Riga/NNP of/IN calm/NN, assured, AGREE",
        "Oslo/NNP offered/VBD to/TO leave/VB, offered, AGREE",
        "Oslo/NNP promised/VBD that/IN no/DT striker/NN would/MD suffer/VB, promised, AGREE",
        "Oslo/NNP pledged/VBD not/RB to/TO fire/VB, pledged, AGREE",
        "Oslo/NNP promised/VBD to/TO punish/VB Riga/NNP, promised, THREATEN",
        "Oslo/NNP pledged/VBD to/TO strike/VB if/IN Riga/NNP does/VBZ not/RB yield/VB, pledged, THREATEN",
        "Oslo/NNP vowed/VBD that/IN it/PRP would/MD not/RB go/VB unpunished/JJ, vowed, THREATEN",
        "Oslo/NNP warned/VBD that/IN no/DT ship/NN would/MD pass/VB, warned, THREATEN",
    })
    void anOfferIsNoThreat(String tagged, String trigger, ActionType type) {
        Read read = new Read(ActionType.THREATEN, Direction.RESTRICTS, Stage.THREATENED, false, 0.6);
        assertThat(read.coded(tagged, trigger).type()).isEqualTo(type);
    }

    @Test
    void whoKeepsADutyEasesNothing() {
        ReadAct act = new Read(ActionType.RETREAT, Direction.EASES, Stage.SUSPENDED, false, 0.6)
                .coded("Oslo/NNP is/VBZ keeping/VBG the/DT duty/NN", "keeping");
        assertThat(act.type()).isEqualTo(ActionType.SANCTION);
        assertThat(act.direction()).isEqualTo(Direction.RESTRICTS);
        assertThat(act.stage()).isEqualTo(Stage.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP keeps/VBZ its/PRP$ tariff/NN exemption/NN, keeps",
        "A/DT court/NN stayed/VBD the/DT ban/NN, stayed",
        "The/DT port/NN will/MD remain/VB open/JJ, remain",
    })
    void whoKeepsAnExemptionOrStaysABanRestrictsNothing(String tagged, String trigger) {
        Read read = new Read(ActionType.RETREAT, Direction.EASES, Stage.SUSPENDED, false, 0.6);
        assertThat(read.coded(tagged, trigger).type()).isEqualTo(ActionType.RETREAT);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP denied/VBD visas/NNS to/TO engineers/NNS, denied",
        "They/PRP were/VBD denied/VBN entry/NN, denied",
        "They/PRP were/VBD denied/VBN leave/VB to/TO land/VB, denied",
    })
    void whatIsDeniedToSomebodyIsAMeasure(String tagged, String trigger) {
        for (double confidence : new double[] {0.2, 0.6}) {
            ReadAct act = new Read(ActionType.SANCTION, Direction.RESTRICTS, Stage.IN_FORCE, false, confidence)
                    .coded(tagged, trigger);
            assertThat(act.type()).isEqualTo(ActionType.SANCTION);
            assertThat(act.denied()).isFalse();
        }
    }

    private static ReadAct read(
            ActionType type, Direction direction, @Nullable Stage stage, String text, String trigger) {
        return new Read(type, direction, stage, false, 0.6).coded(text, trigger);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP may/MD suspend/VB tariff/NN concessions/NNS, SANCTION, RESTRICTS",
        "Oslo/NNP may/MD suspend/VB its/PRP$ tariff/NN, RETREAT, EASES",
        "Oslo/NNP may/MD suspend/VB concession/NN duties/NNS, RETREAT, EASES",
    })
    void whoEndsAPrivilegeRestricts(String tagged, ActionType type, Direction direction) {
        ReadAct act = read(ActionType.RETREAT, Direction.EASES, Stage.CONSIDERED, tagged, "suspend");
        assertThat(act.type()).isEqualTo(type);
        assertThat(act.direction()).isEqualTo(direction);
        assertThat(act.stage()).isEqualTo(Stage.CONSIDERED);
    }

    @ParameterizedTest
    @CsvSource({
        "Oslo/NNP has/VBZ spoken/VBN out/RP against/IN the/DT tax/NN, spoken, ACCUSE",
        "Oslo/NNP voted/VBD against/IN the/DT tax/NN, voted, REJECT",
        "Oslo/NNP backed/VBD steps/NNS against/IN the/DT tax/NN, backed, SUPPORT",
    })
    void whoSpeaksAgainstAThingDoesNotSupportIt(String tagged, String trigger, ActionType type) {
        assertThat(read(ActionType.SUPPORT, Direction.NEUTRAL, null, tagged, trigger)
                        .type())
                .isEqualTo(type);
    }

    @Test
    void whoReservesTheRightToActThreatens() {
        ReadAct act = read(
                ActionType.AGREE,
                Direction.NEUTRAL,
                Stage.ANNOUNCED,
                "It/PRP reserved/VBD the/DT right/NN to/TO act/VB",
                "reserved");
        assertThat(act.type()).isEqualTo(ActionType.THREATEN);
        assertThat(act.stage()).isEqualTo(Stage.THREATENED);
        assertThat(read(
                                ActionType.AGREE,
                                Direction.NEUTRAL,
                                Stage.ANNOUNCED,
                                "It/PRP reserved/VBD a/DT seat/NN",
                                "reserved")
                        .type())
                .isEqualTo(ActionType.AGREE);
    }

    @Test
    void whoBuysAgreesOnIt() {
        ReadAct act = read(
                ActionType.AID, Direction.NEUTRAL, Stage.ANNOUNCED, "Oslo/NNP ordered/VBD 180/CD tanks/NNS", "ordered");
        assertThat(act.type()).isEqualTo(ActionType.AGREE);
        assertThat(act.instrument()).isEqualTo(Instrument.AGREEMENT);
    }
}
