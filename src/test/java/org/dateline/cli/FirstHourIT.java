package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.dateline.LinkedJava;
import org.dateline.LinkedJava.Life;
import org.dateline.Prepared;
import org.dateline.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a new user types them. */
class FirstHourIT {

    /** How Java prints a record. */
    private static final Pattern RECORD = Pattern.compile("\\w+\\[\\w+=");

    @TempDir
    Path folder;

    @Test
    void aWrongDateIsRefusedBeforeAnythingIsRead() {
        Typed ingest =
                Typed.run("ingest", "no-such-file.txt", "--published", "yesterday", "--data", folder.resolve("data"));
        assertThat(ingest.code()).isEqualTo(2);
        assertThat(ingest.err()).contains("--published").contains("yesterday").doesNotContain("no-such-file");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(Typed.run("explain", "EU mulls ban", "--published", "soon").code())
                .isEqualTo(2);
    }

    @Test
    void explainPrintsWordsAndNoRecords() {
        Typed explained = Typed.run(
                "explain",
                "Norway's fisheries ministry said on Monday that it had put a 25 percent tariff on turbot from Iceland. "
                        + "x".repeat(2_000) + ".",
                "--published",
                "2018-11-23");
        assertThat(explained.code()).isZero();
        assertThat(explained.out())
                .contains("CLAIM", "told   by: ", "25 percent -> 25 PERCENT", "goods  turbot", "stance ", "CUT ")
                .doesNotContainPattern(RECORD);
    }

    @Test
    void explainTellsHowLikelyEachChoiceIsAndWhatWasLeft() {
        assertThat(Typed.run(
                                "explain",
                                "Norway's fisheries ministry said on Monday that it had put a 25 percent tariff on turbot from Iceland.",
                                "--published",
                                "2018-11-23")
                        .out())
                .containsPattern("\\d+ {2}Norway +NNP +[01]\\.\\d\\d {2}U-GPE +[01]\\.\\d\\d")
                .containsPattern(
                        "TRIGGER {2}\"put\" is read: an act [01]\\.\\d\\d, SANCTION [01]\\.\\d\\d, or [A-Z]+ 0\\.\\d\\d")
                .containsPattern(
                        "codes {2}TARIFF / RESTRICTS / IN_FORCE [01]\\.\\d\\d, or [A-Z_]+ / [A-Z]+ / [A-Z_]+ 0\\.")
                .containsPattern("flags {2}denied 0\\.\\d\\d, hedged 0\\.\\d\\d, conditional 0\\.\\d\\d")
                .containsPattern("slot {3}QUANTITY: 25 percent [01]\\.\\d\\d\\n")
                .containsPattern(
                        "(like {3}[01]\\.\\d\\d SANCTION / TARIFF / .*\\[\\w+\\].* \\([a-z]+\\d+-\\d+\\)\\n +){3}")
                .containsPattern("added {2}AFFECTED: .*country:IS.*, by affected country");
        assertThat(Typed.run("explain", "The sun shone on the quiet village.").out())
                .containsPattern("TRIGGER {2}none: the likeliest is \"\\w+\" with 0\\.0\\d, and it needs 0\\.10");
    }

    @Test
    void explainTellsWhatCleaningLeftOut() {
        assertThat(Typed.run(
                                "explain",
                                "Peru fines Meta\nPeru fines Meta\nPeru has fined Meta. Sign up for our newsletter today. It will appeal.")
                        .out())
                .startsWith("""
                        LEFT OUT  "Peru fines Meta" repeats an earlier line
                        LEFT OUT  "Sign up for our newsletter today." is boilerplate

                        HEADLINE  Peru fines Meta
                        """);
    }

    @Test
    void explainLeavesNothingWhereItIsStarted() throws IOException, InterruptedException {
        Path here = Files.createDirectory(folder.resolve("here"));
        List<String> command = LinkedJava.command(Life.SHORT, Dateline.class);
        command.addAll(List.of("explain", "EU mulls ban on Huawei gear", "--published", "2019-01-30"));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).content().contains("Huawei");
        assertThat(here).isEmptyDirectory();
    }

    @Test
    void twoFilesWithTheSameFaultAreBothListedShownRetriedAndDiscarded() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), " ");
        Files.writeString(articles.resolve("b.txt"), " ");
        Files.writeString(
                articles.resolve("c.txt"),
                "Die norwegische Regierung hat am Montag die Einfuhr von Steinbutt"
                        + " aus Island verboten, teilte das Ministerium in Oslo mit.");
        Files.writeString(articles.resolve("d.pdf"), "%PDF");
        Files.writeString(
                articles.resolve("e.jsonl"),
                "{\"text\": \"The harbour of Bergen is long.\", \"published_on\": \"2024-13-45\"}");
        Path data = folder.resolve("data");
        try (Service service = Service.on(data)) {
            Typed ingest = Typed.run("ingest", articles, "--data", data);
            assertThat(ingest.code()).isEqualTo(1);
            assertThat(ingest.out()).contains("2 taken in, 2 set aside, 1 kinds of files skipped");
            assertThat(ingest.out()).contains("German (de)").contains("stored and not read");
            assertThat(ingest.out().lines())
                    .containsSequence(
                            ingest.out()
                                    .lines()
                                    .filter(line -> line.contains("e.jsonl:1"))
                                    .findFirst()
                                    .orElseThrow(),
                            "  the date of publication is unknown: \"published_on\" is not a known key; use \"publishedAt\"");
            assertThat(ingest.err()).contains("d.pdf").contains(".pdf files are not read");
            assertThat(Typed.run("set-aside", "--data", data).out().lines())
                    .anyMatch(line -> line.contains("a.txt: the text is empty"))
                    .anyMatch(line -> line.contains("b.txt: the text is empty"))
                    .hasSize(2);
            List<String> ids = Typed.run("quarantine", "list", "--data", data)
                    .out()
                    .lines()
                    .map(line -> line.split(" ")[1])
                    .toList();
            assertThat(ids).hasSize(2).allMatch(id -> id.startsWith("submission:"));
            assertThat(Typed.run("quarantine", "show", ids.getFirst(), "--data", data)
                            .out())
                    .contains("quarantined", "the text is empty", "attempts  1", "read");
            assertThat(Typed.run("quarantine", "retry", ids.getFirst(), "--data", data)
                            .out())
                    .contains("1 of 1 read again");
            assertThat(Typed.run("quarantine", "discard", "--all", "--data", data)
                            .out())
                    .contains("discarded");
            assertThat(Typed.run("quarantine", "list", "--state", "done", "--data", data)
                            .out())
                    .contains("c.txt")
                    .contains("the text is in German (de); it was stored and not read");
            assertThat(Typed.run("quarantine", "show", "submission:none", "--data", data)
                            .code())
                    .isEqualTo(1);
        }
        Path feed = Files.writeString(folder.resolve("feed.xml"), """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Der Bote</title><link>https://bote.example</link>
                <description>d</description><item><title>Ausfuhr von Maschinen</title><link>https://bote.example/1</link>
                <description>Die norwegische Regierung hat am Dienstag die Ausfuhr von Maschinen nach Island verboten, teilte das
                Ministerium in Oslo mit.</description></item></channel></rss>""");
        assertThat(Typed.run("import", "rss", feed, "--data", data).out())
                .contains("1 rows, 1 of them new, 0 set aside, 1 stored and not read (not English), ");
    }

    @Test
    void csvIsWrittenIntoAFolderUnlessItsNameIsThatOfAZip() {
        Path data = folder.resolve("empty");
        Path out = folder.resolve("outdir");
        assertThat(Typed.run("export", "csv", out, "--data", data).code()).isZero();
        assertThat(out).isDirectory();
        Path zip = folder.resolve("out.zip");
        assertThat(Typed.run("export", "csv", zip, "--data", data).code()).isZero();
        assertThat(zip).isRegularFile();
    }

    @Test
    void anExportCanBeOfActsThatAffectACountry() throws IOException {
        Path data = folder.resolve("affected");
        Prepared.into(data);
        Path out = folder.resolve("affecteddir");
        Typed done =
                Typed.run("export", "csv", out, "--affected", "China", "--include-affected", "false", "--data", data);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(out.resolve("about.txt")).content().contains("affected=China; includeAffected=false");
        Typed refused = Typed.run("export", "csv", out, "--include-affected", "perhaps", "--data", data);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--include-affected");
    }
}
