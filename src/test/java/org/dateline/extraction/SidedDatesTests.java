package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.extraction.dates.DateExpression;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences of one act, reported on Tuesday, 13 August 2019; "word/tag" where the tag is no noun's, the trigger with an asterisk. */
class SidedDatesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2019, 8, 13));

    private record Told(ReadAct act, SidedDates dates) {

        static Told of(String tagged, Stage stage) {
            StringBuilder text = new StringBuilder();
            List<Token> tokens = new ArrayList<>();
            Span trigger = new Span(0, 1);
            for (MatchResult m : Pattern.compile("(\\*?)([^\\s/]+)(?:/(\\S+))?")
                    .matcher(tagged)
                    .results()
                    .toList()) {
                String form = m.group(2);
                Span span = new Span(text.length(), text.length() + form.length());
                String tag = m.group(3) == null ? "NN" : m.group(3);
                tokens.add(new Token(tokens.size(), form, form.toLowerCase(), tag, "O", -1, "dep", span));
                trigger = m.group(1).isEmpty() ? trigger : span;
                text.append(form).append(' ');
            }
            String words = text.toString().strip();
            Sentence sentence = new Sentence(new Span(0, words.length()), words, 0, false);
            Parse parse = new Parse(sentence, 0, tokens);
            ReadAct act = ReadActs.act(trigger, ActionType.SANCTION, Instrument.TARIFF, Direction.RESTRICTS, stage);
            ReadText read = new ReadText("test", List.of(parse), List.of(act), List.of());
            return new Told(act, new SidedDates(read, new StoryDates(List.of(parse), DAY)));
        }

        List<DateExpression> all() {
            return dates.of(act, 0);
        }

        LocalDate first() {
            return all().getFirst().named().earliest();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga *banned/VBD tankers on/IN Friday                                        | IN_FORCE  | 2019-08-09",
                "Riga will/MD *ban/VB tankers on/IN Friday                                    | ANNOUNCED | 2019-08-16",
                "Riga *announced/VBD on/IN Friday a/DT ban                                    | ANNOUNCED | 2019-08-09",
                "Riga said/VBD on/IN Friday that/IN it/PRP would/MD *ban/VB tankers           | ANNOUNCED | 2019-08-09",
                "Riga said/VBD it/PRP would/MD *ban/VB tankers from/IN Friday                 | ANNOUNCED | 2019-08-16",
                "Tankers are/VBP to/TO be/VB *banned/VBN on/IN Friday                         | ANNOUNCED | 2019-08-16",
                "Riga began/VBD patrols on/IN Friday ,/, and/CC Oslo will/MD *ban/VB tankers  | ANNOUNCED | 2019-08-16",
            })
    void aDayLiesOnTheSideOfItsVerb(String text, Stage stage, LocalDate day) {
        assertThat(Told.of(text, stage).first()).isEqualTo(day);
    }

    @Test
    void aSentenceWithoutADateHasNone() {
        assertThat(Told.of("Riga *banned/VBD tankers", Stage.IN_FORCE).all()).isEmpty();
        assertThat(Told.of("Riga will/MD *ban/VB tankers", Stage.ANNOUNCED).all())
                .isEmpty();
    }

    @Test
    void fromADayAMeasureBegins() {
        Told begins = Told.of("Riga *bans/VBZ tankers from/IN Friday", Stage.ANNOUNCED);
        assertThat(begins.dates().begins(0, begins.all().getFirst())).isTrue();
        Told done = Told.of("Riga *banned/VBD tankers on/IN Friday", Stage.IN_FORCE);
        assertThat(done.dates().begins(0, done.all().getFirst())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void onlyAMeasureThatIsNotYetInForceIsToCome(Stage stage) {
        boolean toCome = List.of(Stage.ANNOUNCED, Stage.PROPOSED, Stage.CONSIDERED, Stage.REQUESTED)
                .contains(stage);
        assertThat(SidedDates.isToCome(Told.of("Riga *bans/VBZ tankers", stage).act()))
                .isEqualTo(toCome);
        assertThat(SidedDates.isToCome(Told.of("Riga *bans/VBZ tankers", null).act()))
                .isFalse();
    }
}
