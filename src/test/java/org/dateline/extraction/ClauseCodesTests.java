package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an act got by the words of its clause. */
class ClauseCodesTests {

    private static final Map<String, String> TAGS = Map.of("restrict", "VB", "fire", "VB", "said", "VBD");

    /** A sentence in which all words but a few verbs are nouns. */
    private static Parse parse(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split("\\W+")) {
            at = text.indexOf(word, at);
            Span place = new Span(at, at + word.length());
            String lower = word.toLowerCase(Locale.ROOT);
            String tag = TAGS.getOrDefault(lower, "NN");
            tokens.add(new Token(tokens.size(), word, lower, tag, "O", -1, "dep", place));
            at += word.length();
        }
        return new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, tokens);
    }

    private static ReadAct act(String text, String trigger, ActionType type, Direction direction, Stage stage) {
        int start = text.indexOf(trigger);
        return ReadActs.act(new Span(start, start + trigger.length()), type, Instrument.TARIFF, direction, stage);
    }

    private static Stage stage(String text, String trigger, ActionType type, Stage read) {
        Direction direction = type == ActionType.SANCTION ? Direction.RESTRICTS : Direction.NEUTRAL;
        return ClauseCodes.of(act(text, trigger, type, direction, read), parse(text))
                .stage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo was drafting a rule to restrict sales of herring. | restrict | ANNOUNCED | PROPOSED",
                "Oslo has drafted a rule that would restrict sales. | restrict | ANNOUNCED | PROPOSED",
                "Oslo signed a law drafted last year to restrict sales. | restrict | ANNOUNCED | ANNOUNCED",
                "Oslo has drafted 900 men who will be sent. | sent | ANNOUNCED | ANNOUNCED",
                "Oslo has drafted a plan, and Riga would restrict sales. | restrict | ANNOUNCED | ANNOUNCED",
                "Oslo has drafted 900 men and would restrict sales. | restrict | ANNOUNCED | ANNOUNCED",
                "Oslo decided on Friday to close its ports. | close | IN_FORCE | ANNOUNCED",
                "Oslo agreed on a truce and moved to close its ports. | close | IN_FORCE | IN_FORCE",
                "Oslo decided nothing, and moved to close its ports. | close | IN_FORCE | IN_FORCE",
                "Exports would need a permit with immediate effect. | need | ANNOUNCED | IN_FORCE",
                "Oslo would tax it, Riga said with immediate effect. | tax | ANNOUNCED | ANNOUNCED",
                "Oslo will tax it in May and fire ten with immediate effect. | tax | ANNOUNCED | ANNOUNCED",
                "Oslo will tax it in May and fire ten with immediate effect. | fire | ANNOUNCED | IN_FORCE",
            })
    void aMeasureIsAsFarAsItsClauseSays(String text, String trigger, Stage read, Stage stage) {
        assertThat(stage(text, trigger, ActionType.SANCTION, read)).isEqualTo(stage);
    }

    @Test
    void whatIsOfferedIsProposed() {
        assertThat(stage("Oslo offered to mediate.", "offered", ActionType.CONSULT, Stage.CONSIDERED))
                .isEqualTo(Stage.PROPOSED);
        assertThat(stage("Oslo offered to mediate.", "mediate", ActionType.CONSULT, Stage.CONSIDERED))
                .isEqualTo(Stage.PROPOSED);
        assertThat(stage("Oslo pondered it.", "pondered", ActionType.CONSULT, Stage.CONSIDERED))
                .isEqualTo(Stage.CONSIDERED);
        String text = "Oslo offered to mediate if Riga agreed.";
        ReadAct offer = act(text, "mediate", ActionType.CONSULT, Direction.NEUTRAL, Stage.CONSIDERED);
        ReadAct conditional = new ReadAct(
                0,
                offer.trigger(),
                offer.type(),
                offer.instrument(),
                offer.direction(),
                offer.stage(),
                List.of(),
                false,
                false,
                true,
                offer.shortened(),
                1);
        assertThat(ClauseCodes.of(conditional, parse(text)).stage()).isEqualTo(Stage.CONSIDERED);
    }

    @Test
    void aTreatyInAbeyanceIsSuspended() {
        assertThat(stage("Oslo put the treaty in abeyance.", "put", ActionType.AGREE, Stage.IN_FORCE))
                .isEqualTo(Stage.SUSPENDED);
        assertThat(stage("Oslo signed a deal that puts tariffs on hold.", "signed", ActionType.AGREE, Stage.ANNOUNCED))
                .isEqualTo(Stage.ANNOUNCED);
    }

    @Test
    void whoDoesNotRecogniseADecisionRejectsIt() {
        String text = "Oslo does not recognise the decision.";
        ReadAct read = act(text, "recognise", ActionType.REJECT, Direction.NEUTRAL, Stage.ANNOUNCED);
        ReadAct denied = read.coded(ActionType.REJECT, Instrument.NONE, Direction.NEUTRAL, null, true);
        assertThat(ClauseCodes.of(denied, parse(text)).denied()).isFalse();
    }

    @Test
    void whatSomebodyIsConfidentOfIsABelief() {
        String text = "Oslo was confident it would be signed, and Riga signed it.";
        ReadAct hoped = act(text, "signed", ActionType.AGREE, Direction.NEUTRAL, Stage.ANNOUNCED);
        assertThat(ClauseCodes.isBelief(hoped, parse(text))).isTrue();
        String sure = "Oslo is hopeful that Riga will finally sign.";
        assertThat(ClauseCodes.isBelief(
                        act(sure, "sign", ActionType.AGREE, Direction.NEUTRAL, Stage.ANNOUNCED), parse(sure)))
                .isTrue();
        String done = "Confident of winning, Oslo signed it.";
        ReadAct act = act(done, "signed", ActionType.AGREE, Direction.NEUTRAL, Stage.ANNOUNCED);
        assertThat(ClauseCodes.isBelief(act, parse(done))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The confident king of Oslo signed it. | signed",
                "Oslo convinced Riga that it would sign. | sign",
                "Oslo was hopeful that a deal could be reached but signed it. | signed",
                "Oslo is confident it can stand the blow after Riga signed it. | signed",
                "Oslo was confident of winning and signed it. | signed",
                "Oslo is confident of its case and will sign it. | sign",
            })
    void whatAConfidentPartyDoesIsDone(String text, String trigger) {
        ReadAct act = act(text, trigger, ActionType.AGREE, Direction.NEUTRAL, Stage.ANNOUNCED);
        assertThat(ClauseCodes.isBelief(act, parse(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Oslo signed the treaty? | signed | true",
                "Q: Did Oslo sign? | sign | true",
                "“And will Oslo sign?” | sign | true",
                "Would Oslo sign if Riga did? | sign | true",
                "Why did Oslo sign? | sign | false",
                "Did Riga, which signed it, object? | signed | false",
                "What will Riga do now that Oslo signed? | signed | false",
                "Oslo signed the treaty. | signed | false",
                "Oslo signed the treaty, but will Riga follow? | signed | false",
            })
    void whatAQuestionAsksForIsNotStated(String text, String trigger, boolean asked) {
        ReadAct act = act(text, trigger, ActionType.AGREE, Direction.NEUTRAL, Stage.ANNOUNCED);
        assertThat(ClauseCodes.isAsked(act, parse(text))).isEqualTo(asked);
    }
}
