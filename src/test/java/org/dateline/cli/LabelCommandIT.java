package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passages are printed with the acts that the reader finds, corrected by a person, and taken as labels to train on. */
class LabelCommandIT {

    private static final String DAY = "2019-03-12";

    @TempDir
    static Path folder;

    private static Typed printed;

    @BeforeAll
    static void print() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.txt"), """
                        Norway bans trawlers of Iceland

                        Norway banned all trawlers of Iceland from its ports on Monday. Iceland rejected the ban and \
                        recalled its ambassador from Oslo.
                        """);
        printed = Typed.run("label", articles, "--published", DAY);
    }

    private static List<JsonNode> labels(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void aSheetHasThePassagesWithTheirActs() {
        assertThat(printed.code()).as(printed.err()).isZero();
        assertThat(printed.out()).contains("TEXT ", "ACT banned | SANCTION | ", "  ACTOR Norway", "  AFFECTED Iceland");
    }

    @Test
    void aCorrectedSheetBecomesLabels() throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("sheet.txt"),
                printed.out().replaceFirst("ACT banned \\| SANCTION", "ACT banned | REJECT"));
        Path own = folder.resolve("own.jsonl");
        Typed taken = Typed.run("label", sheet, "--into", own, "--published", DAY);
        assertThat(taken.code()).as(taken.err()).isZero();
        List<JsonNode> labels = labels(own);
        assertThat(labels)
                .isNotEmpty()
                .allMatch(label -> label.get("published").asString().equals(DAY));
        assertThat(taken.out()).startsWith(labels.size() + " passages taken; ");
        assertThat(labels)
                .flatExtracting(label -> label.get("acts").valueStream().toList())
                .anySatisfy(act -> assertThat(act.get("type").asString()).isEqualTo("REJECT"));
        assertThat(Typed.run("label", sheet, "--into", own, "--published", DAY).out())
                .as("the same passages replace themselves")
                .startsWith(labels.size() + " passages taken; " + own + " has " + labels.size() + ".");
    }

    @Test
    void aSheetWithAMistakeAddsNothing() throws IOException {
        Path sheet = Files.writeString(folder.resolve("wrong.txt"), printed.out() + "  ACTER Norway\n");
        Path own = folder.resolve("none.jsonl");
        Typed refused = Typed.run("label", sheet, "--into", own);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().strip())
                .hasLineCount(1)
                .contains("line " + (printed.out().lines().count() + 1))
                .contains("ACTER");
        assertThat(own).doesNotExist();
    }

    @Test
    void whatCannotBeLabelledIsTold() {
        assertThat(Typed.run("label", folder.resolve("absent.txt")).err()).startsWith("There is no file ");
        assertThat(Typed.run("label", folder.resolve("articles.txt"), "--published", "Monday")
                        .err())
                .startsWith("--published: ");
    }
}
