package org.dateline.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSheetTests {

    private static final String TEXT =
            "Oslo bans trawlers // Norway banned two trawlers of Russia, and Russia denied it 𝄞.";

    private static final Passage PASSAGE = new Passage(
            TEXT,
            List.of(
                    new LabelledAct(
                            span("banned"),
                            ActionType.SANCTION,
                            Instrument.ENTRY_BAN,
                            Direction.RESTRICTS,
                            Stage.IN_FORCE,
                            Set.of(),
                            List.of(
                                    new LabelledAct.Part(ReadAct.Kind.ACTOR, span("Norway")),
                                    new LabelledAct.Part(ReadAct.Kind.TARGET, second("trawlers")))),
                    new LabelledAct(
                            span("denied"),
                            ActionType.REJECT,
                            Instrument.NONE,
                            Direction.NEUTRAL,
                            null,
                            Set.of(LabelledAct.Flag.DENIED),
                            List.of(new LabelledAct.Part(ReadAct.Kind.ACTOR, second("Russia"))))),
            0,
            "");

    @Test
    void aSheetThatNobodyChangedGivesThePassagesBack() throws Exception {
        assertThat(LabelSheet.parse(LabelSheet.print(List.of(PASSAGE)))).containsExactly(PASSAGE);
    }

    @Test
    void wordsThatOccurBeforeAreCounted() {
        assertThat(LabelSheet.print(List.of(PASSAGE)))
                .contains("ACT banned | SANCTION | ENTRY_BAN | RESTRICTS | IN_FORCE\n", "  TARGET trawlers#2\n")
                .contains("ACT denied | REJECT | NONE | NEUTRAL | - | DENIED\n", "  ACTOR Russia#2\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ACT banned | SANCTION | ENTRY_BAN | RESTRICTS; line 2: an act has a word, a type",
                "ACT banned | FORBID | NONE | NEUTRAL | -; line 2: \"FORBID\" is none of AGREE",
                "ACT bann | SANCTION | NONE | NEUTRAL | -; line 2: the text has no \"bann\"",
                "ACT trawlers#3 | SANCTION | NONE | NEUTRAL | -; line 2: the text has \"trawlers\" 2 times, not 3",
                "ACTOR Norway; line 2: a part stands below its act"
            })
    void aLineThatIsNotAsItMustBeIsTold(String line, String problem) {
        assertThatThrownBy(() -> LabelSheet.parse("TEXT " + TEXT + "\n" + line))
                .isInstanceOf(SheetProblem.class)
                .hasMessageStartingWith(problem.strip());
    }

    @Test
    void aLabelThatIsTakenTwiceReplacesTheFirst(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.jsonl");
        LabelFile.add(file, List.of(PASSAGE), "2024-03-01");
        assertThat(LabelFile.add(file, List.of(new Passage(TEXT, List.of(), 0, "")), "2024-03-01"))
                .isOne();
        assertThat(Files.readString(file)).contains("\"acts\":[]").doesNotContain("trigger");
    }

    @Test
    void offsetsCountCodePoints(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.jsonl");
        Passage passage = LabelSheet.parse(
                        "TEXT 𝄞 Norway banned it.\nACT banned | SANCTION | NONE | RESTRICTS | IN_FORCE\n")
                .getFirst();
        LabelFile.add(file, List.of(passage), null);
        assertThat(Files.readString(file)).contains("\"trigger\":[9,15]");
    }

    private static Span span(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Span second(String words) {
        int start = TEXT.indexOf(words, TEXT.indexOf(words) + 1);
        return new Span(start, start + words.length());
    }
}
