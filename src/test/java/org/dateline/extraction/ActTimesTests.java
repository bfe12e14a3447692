package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

/** All reports are of 13 August 2019. */
class ActTimesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2019, 8, 13));

    /** The times of an act whose trigger and date are these words of a sentence. */
    private static Times times(String text, String trigger, String date, Stage stage) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult m : Pattern.compile("[\\w']+").matcher(text).results().toList()) {
            String word = m.group();
            String tag = word.equals("to") ? "TO" : word.equals(trigger) ? "VBN" : "NN";
            tokens.add(new Token(tokens.size(), word, word, tag, "O", -1, "dep", new Span(m.start(), m.end())));
        }
        ReadAct act = new ReadAct(
                0,
                span(text, trigger),
                ActionType.SANCTION,
                Instrument.TARIFF,
                Direction.RESTRICTS,
                stage,
                List.of(new ReadAct.Part(ReadAct.Kind.DATE, 0, span(text, date))),
                false,
                false,
                false,
                1);
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        ReadText read = new ReadText("test", List.of(new Parse(sentence, 0, tokens)), List.of(act), List.of());
        return new ActTimes(read, DAY).of(act);
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    @Test
    void whatIsSetToBeDoneLiesAhead() {
        Times times =
                times("It delays tariffs set to be imposed in September.", "imposed", "September", Stage.ANNOUNCED);
        assertThat(times.due())
                .isNotNull()
                .satisfies(due -> assertThat(due.edtf()).isEqualTo("2019-09"));
        assertThat(times.date().edtf()).isEqualTo("2019-08-13~");
    }

    @Test
    void whatWasDoneWhenATimeBeganWasDoneThen() {
        Times times = times("Ties are poor since 2016, when Oslo banned its fish.", "banned", "2016", Stage.IN_FORCE);
        assertThat(times.date().edtf()).isEqualTo("2016");
    }

    @Test
    void whatHoldsSinceATimeMayHaveBeenDoneAnyDaySince() {
        Times times = times("Oslo has banned its fish since 2016.", "banned", "2016", Stage.IN_FORCE);
        assertThat(times.date().edtf()).isEqualTo("2016-01-01/2019-08-13");
    }
}
