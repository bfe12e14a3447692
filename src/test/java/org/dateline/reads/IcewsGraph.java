package org.dateline.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.cli.Typed;

/**
 * A database with the skew of real events: a year of ICEWS, told again of the years before it until there are enough, each
 * row with a claim of its own.
 *
 * @param folder the data folder; it is kept, so that later runs need not write it again
 * @param acts how many acts it holds
 */
record IcewsGraph(Path folder, int acts) {

    private static final int YEAR_OF_THE_DATA = 2014;

    /** Makes the database unless it is there. */
    static IcewsGraph in(Path target, Path icews, int acts) throws IOException {
        Path folder = target.resolve("icews-" + acts);
        if (!Files.exists(folder.resolve("whole"))) {
            Path rows = target.resolve("icews-" + acts + ".tsv");
            write(rows, distinct(icews), acts);
            Typed done = Typed.run("import", "icews", rows, "--offline", "--data", folder);
            System.out.print(done.out());
            assertThat(done.code()).as(done.err()).isLessThan(2);
            Files.createFile(folder.resolve("whole"));
        }
        return new IcewsGraph(folder, acts);
    }

    private static Set<String> distinct(Path icews) throws IOException {
        Set<String> rows = new LinkedHashSet<>();
        for (String part : List.of("train.tsv", "valid.tsv", "test.tsv")) {
            rows.addAll(Files.readAllLines(icews.resolve(part)));
        }
        return rows;
    }

    private static void write(Path file, Set<String> rows, int acts) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
            int left = acts;
            for (int back = 0; left > 0; back++) {
                left -= copy(rows, back, left, out);
            }
        }
    }

    private static int copy(Set<String> rows, int back, int most, PrintWriter out) {
        rows.stream().limit(most).forEach(row -> {
            int day = row.lastIndexOf('\t') + 1;
            LocalDate at = LocalDate.parse(row.substring(day)).minusYears(back);
            assertThat(at.getYear()).isEqualTo(YEAR_OF_THE_DATA - back);
            out.println(row.substring(0, day) + at);
        });
        return Math.min(most, rows.size());
    }
}
