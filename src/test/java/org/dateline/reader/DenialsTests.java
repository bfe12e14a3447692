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

class DenialsTests {

    private static final String TEXT = "Beijing denied that it had imposed an embargo, and Tokyo imposed one.";

    @Test
    void whatIsDeniedIsNoActOfItsOwn() {
        ReadAct denied = act("denied", "Beijing", 0, true);
        assertThat(Denials.joined(List.of(denied, act("imposed", "Beijing", 0, false))))
                .containsExactly(denied);
    }

    @Test
    void whatSomebodyElseDidStands() {
        ReadAct other = act("imposed one", "Tokyo", 0, false);
        assertThat(Denials.joined(List.of(act("denied", "Beijing", 0, true), other)))
                .contains(other);
    }

    @Test
    void aDenialReachesNeitherBackNorIntoAnotherSentence() {
        ReadAct denied = act("imposed", "Beijing", 0, true);
        ReadAct before = act("denied", "Beijing", 0, false);
        ReadAct elsewhere = act("imposed one", "Beijing", 1, false);
        assertThat(Denials.joined(List.of(before, denied, elsewhere))).containsExactly(before, denied, elsewhere);
    }

    private static ReadAct act(String trigger, String actor, int sentence, boolean denied) {
        return new ReadAct(
                sentence,
                span(trigger),
                ActionType.SANCTION,
                Instrument.EXPORT_CONTROL,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                List.of(new ReadAct.Part(ReadAct.Kind.ACTOR, 0, span(actor))),
                denied,
                false,
                false,
                Shortened.NONE,
                0.9);
    }

    private static Span span(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }
}
