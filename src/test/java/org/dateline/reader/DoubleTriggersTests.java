package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class DoubleTriggersTests {

    private static final String TEXT =
            "Caracas orders the closing of its border with Brazil and of its ports to Aruba, and closes a bridge.";

    @Test
    void ofTwoWordsForOneActTheSurerStands() {
        ReadAct orders = act("orders", Stage.ANNOUNCED, 0.5, "Brazil");
        ReadAct closing = act("closing", Stage.IN_FORCE, 0.7, "Brazil");
        assertThat(DoubleTriggers.joined(List.of(orders, closing))).containsExactly(closing);
    }

    @Test
    void anActOnSomebodyElseStands() {
        ReadAct one = act("orders", Stage.ANNOUNCED, 0.5, "Brazil");
        ReadAct other = act("closing", Stage.IN_FORCE, 0.7, "Aruba");
        assertThat(DoubleTriggers.joined(List.of(one, other))).containsExactly(one, other);
    }

    @Test
    void anActFurtherOnStands() {
        ReadAct one = act("orders", Stage.ANNOUNCED, 0.5, "Brazil");
        ReadAct other = act("closes", Stage.IN_FORCE, 0.7, "Brazil");
        assertThat(DoubleTriggers.joined(List.of(one, other))).containsExactly(one, other);
    }

    @Test
    void ofTwoWordsForOneActTheOneWithAnActorStands() {
        ReadAct orders = act("orders", Stage.ANNOUNCED, 0.5, "Brazil");
        ReadAct closing = act("closing", Stage.IN_FORCE, 0.7, "Brazil");
        ReadAct without = closing.with(closing.parts().subList(1, 2));
        assertThat(DoubleTriggers.joined(List.of(orders, without))).containsExactly(orders);
    }

    @Test
    void aThreatIsOneActHoweverFarItsWarningStands() {
        ReadAct orders = threat("orders", 0.6, "Brazil");
        ReadAct closes = threat("closes", 0.5, "Brazil");
        assertThat(DoubleTriggers.joined(List.of(orders, closes))).containsExactly(orders);
        ReadAct other = threat("closes", 0.5, "Aruba");
        assertThat(DoubleTriggers.joined(List.of(orders, other))).containsExactly(orders, other);
    }

    private static ReadAct threat(String trigger, double confidence, String target) {
        ReadAct act = act(trigger, Stage.THREATENED, confidence, target);
        return act.coded(ActionType.THREATEN, act.instrument(), act.direction(), Stage.THREATENED, false);
    }

    @Test
    void aMeasureThatIsRecommendedIsNoRequestBesides() {
        ReadAct orders = act("orders", Stage.REQUESTED, 0.9, "Brazil");
        ReadAct request = orders.coded(
                ActionType.REQUEST, orders.instrument(), orders.direction(), Stage.REQUESTED, orders.denied());
        ReadAct closing = act("closing", Stage.PROPOSED, 0.7, "Brazil");
        assertThat(DoubleTriggers.joined(List.of(request, closing))).containsExactly(closing);
    }

    private static ReadAct act(String trigger, Stage stage, double confidence, String target) {
        return new ReadAct(
                0,
                span(trigger),
                ActionType.SANCTION,
                Instrument.ENTRY_BAN,
                Direction.RESTRICTS,
                stage,
                List.of(
                        new ReadAct.Part(ReadAct.Kind.ACTOR, 0, span("Caracas")),
                        new ReadAct.Part(ReadAct.Kind.TARGET, 0, span(target))),
                false,
                false,
                false,
                Shortened.NONE,
                confidence);
    }

    private static Span span(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }
}
