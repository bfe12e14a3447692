package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.curation.Curations;
import org.dateline.curation.Signed;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.Clock;
import org.dateline.model.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a file is told with its place, and the rest of it comes in. */
@IntegrationTest
class BrokenFilesIT extends Importing {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    Clock clock;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Curations curations;

    private static String row(String actor, int day) {
        return actor + "\tConsult\tFrance\t2015-03-" + String.format("%02d", day) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTruncatedGzipGivesWhatItHolds() throws IOException {
        Path whole = folder.resolve("whole.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 4000; i++) {
                out.write(bytes(row("Gzip Body " + i * 7919L % 10007, 1 + i % 28)));
            }
        }
        byte[] all = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.tsv.gz"), Arrays.copyOf(all, all.length / 2));
        ImportProgress end = imports.run(Format.ICEWS, cut, listener);
        assertThat(end.added()).isBetween(500L, 3999L);
        assertThat(listener.aside.getLast()).matches("\\d+: the file breaks off here: .+");
    }

    @Test
    void whatIsNoArchiveIsNamedAndLeavesNoImportUnfinished() throws IOException {
        Path none = Files.writeString(folder.resolve("none.zip"), row("China", 1));
        assertThatThrownBy(() -> imports.run(Format.ICEWS, none, listener)).hasMessageContaining("is no zip");
        Path plain = Files.writeString(folder.resolve("none.tsv.gz"), row("China", 1));
        assertThatThrownBy(() -> imports.run(Format.ICEWS, plain, listener)).hasMessageContaining("GZIP");
        assertThat(clock.look().importing()).isNull();
    }

    @Test
    void allFilesOfAZipAreReadAndTheirHeadersAreNoRows() throws IOException {
        Path zip = folder.resolve("several.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 1; i <= 3; i++) {
                out.putNextEntry(new ZipEntry("part" + i + ".tsv"));
                out.write(bytes("subject\trelation\tobject\tdate\n"
                        + row("Zip Body " + i, i).strip()));
            }
        }
        ImportProgress end = imports.run(Format.ICEWS, zip, listener);
        assertThat(listener.aside).isEmpty();
        assertThat(end.added()).isEqualTo(3);
    }

    @Test
    void aPipeIsReadToItsEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, row("Pipe Body", 1) + row("Pipe Body", 2));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(imports.run(Format.ICEWS, pipe, listener).added()).isEqualTo(2);
        writer.join();
    }

    @Test
    void anEndlessRowIsToldAndTheRestIsRead() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) 'x');
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.tsv"));
            // 300 MB without a line end, then 100 rows of just under a megabyte, which come in several batches.
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
            for (int i = 0; i < 100; i++) {
                out.write('\n');
                out.write(block, 0, MEGABYTE - 1);
            }
            out.write(bytes("\n" + row("Bomb Body", 1)));
        }
        ImportProgress end = imports.run(Format.ICEWS, zip, listener);
        assertThat(end.added()).isEqualTo(1);
        assertThat(listener.aside).hasSize(101).contains("1: the row is longer than 1048576 bytes");
        assertThat(listener.aside.getLast()).startsWith("101: has 1 columns");
    }

    @Test
    void aNumberWithOtherContentIsSetAsideInAnyFile() throws IOException {
        String event = Fixtures.text("gdelt.export.CSV").split("\n")[1];
        String numbered = event.replaceFirst("^\\d+", "77001");
        String other = numbered.replace("\t20191024143000\t", "\t20191024143000\thttps://other.example/");
        Path first = Files.writeString(folder.resolve("first.export.CSV"), numbered + "\n" + other + "\n");
        Path second = Files.writeString(folder.resolve("second.export.CSV"), other + "\n" + numbered + "\n");
        assertThat(imports.run(Format.GDELT, first, listener).added()).isEqualTo(1);
        assertThat(imports.run(Format.GDELT, second, listener).added()).isZero();
        assertThat(listener.aside)
                .containsExactly(
                        "2: the number 77001 stands in row 1 with other content",
                        "1: the number 77001 stands in the graph with other content");
    }

    @Test
    void rowsOfAWithdrawnSourceAreSetAside() throws IOException {
        String event = Fixtures.text("gdelt.export.CSV").split("\n")[0];
        String[] cells = event.split("\t", -1);
        String before = cells[60];
        String rows = event.replace(before, "https://withdrawn.example/a").replaceFirst("^\\d+", "77101") + "\n"
                + event.replace(before, "https://kept.example/a").replaceFirst("^\\d+", "77102") + "\n";
        imports.run(Format.GDELT, Files.writeString(folder.resolve("a.export.CSV"), rows), listener);
        curations.make(withdrawals.withdraw(Ids.source("withdrawn.example")), new Signed("an analyst", "forged"));
        Path later = Files.writeString(
                folder.resolve("b.export.CSV"),
                rows.replace("example/a", "example/b").replace("7710", "7720"));
        assertThat(imports.run(Format.GDELT, later, listener).added()).isEqualTo(1);
        assertThat(listener.aside)
                .singleElement()
                .asString()
                .startsWith("1: its source \"withdrawn.example\" is withdrawn (forged); undo curation:");
    }

    @Test
    void whatWasSetAsideBeforeAKillStillCounts() throws IOException {
        StringBuilder rows = new StringBuilder("Iran\tMake merry\tIraq\t2015-03-01\n");
        for (int i = 0; i < 2500; i++) {
            rows.append(row("Kill Body " + i, 1 + i % 28));
        }
        Path file = Files.writeString(folder.resolve("killed.tsv"), rows);
        imports.run(Format.ICEWS, file, listener);
        // As a process leaves it that is killed after its first batch.
        database.write(tx -> tx.run(
                        "MATCH (i:Import) WHERE i.file = $file SET i.rows = 2000, i.setAside = 1, i.finishedAt = null",
                        Map.of("file", file.toString()))
                .consume());
        Silent again = new Silent();
        ImportProgress end = imports.run(Format.ICEWS, file, again);
        assertThat(again.aside).isEmpty();
        assertThat(end.setAside()).isEqualTo(1);
        assertThat(end.rows()).isEqualTo(2501);
    }
}
