package org.dateline.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up events of ICEWS, whose actors are as unevenly busy as there: the busiest takes part in every tenth. */
final class CodedEvents {

    private static final int BODIES = 7000;
    private static final List<String> KNOWN = List.of(
            "China",
            "Iran",
            "Japan",
            "Government (United States)",
            "Barack Obama",
            "Russia",
            "Police (Kenya)",
            "France");
    private static final List<String> RELATIONS = List.of(
            "Make statement",
            "Consult",
            "Make a visit",
            "Accuse",
            "Provide aid",
            "Impose embargo, boycott, or sanctions");

    private CodedEvents() {}

    /** Writes a file of some events; files of different years hold none in common. */
    static Path file(int count, int year) throws IOException {
        Random random = new Random(year);
        List<String> names = new ArrayList<>(KNOWN);
        for (int i = 0; i < BODIES; i++) {
            names.add("Body " + i);
        }
        Path file = Files.createTempFile("icews", ".tsv");
        file.toFile().deleteOnExit();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
                String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
                out.write(String.join("\t", name(names, random), relation, name(names, random), day.toString()));
                out.newLine();
            }
        }
        return file;
    }

    private static String name(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 4)));
    }
}
