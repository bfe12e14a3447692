package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.IntegrationTest;
import org.dateline.graph.Entities;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints how many complete events a second an import writes, and how many rows a second it recognises. */
@IntegrationTest
class ImportBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int EVENTS = 90_000;

    @Autowired
    BulkImport imports;

    @Autowired
    Entities entities;

    @Autowired
    Catalogue catalogue;

    @Test
    void printsEventsASecond() throws IOException {
        long start = System.nanoTime();
        entities.put(catalogue.entities());
        System.out.printf("catalogue: %.1f s%n", (System.nanoTime() - start) / 1e9);
        imports.run(BulkImport.Format.ICEWS, events(WARM_UP, 1), new Silent());
        Path file = events(EVENTS, 2);
        long cpu = cpu();
        print("complete events", imports.run(BulkImport.Format.ICEWS, file, new Silent()));
        System.out.printf("%.0f microseconds of CPU an event%n", (cpu() - cpu) / 1e3 / EVENTS);
        print("rows, run again", imports.run(BulkImport.Format.ICEWS, file, new Silent()));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String what, Progress p) {
        System.out.printf(
                "import icews: %,.0f %s a second (%,d in %.1f s, %,d new)%n",
                p.rate(), what, p.rows(), p.seconds(), p.added());
    }

    /** Actors are as unevenly busy as in ICEWS: the busiest of 7,000 takes part in one event of twenty. */
    static Path events(int count, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of(
                "China",
                "Iran",
                "Japan",
                "Government (United States)",
                "Barack Obama",
                "Russia",
                "Police (Kenya)",
                "France"));
        for (int i = 0; i < 7000; i++) {
            names.add("Body " + i);
        }
        List<String> relations = List.of(
                "Make statement",
                "Consult",
                "Make a visit",
                "Accuse",
                "Provide aid",
                "Impose embargo, boycott, or sanctions");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(String.join(
                    "\t",
                    name(names, random),
                    relations.get(random.nextInt(relations.size())),
                    name(names, random),
                    LocalDate.of(2010 + seed, 1, 1)
                            .plusDays(random.nextInt(365))
                            .toString()));
        }
        return Files.write(Files.createTempFile("icews", ".tsv"), lines);
    }

    private static String name(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 4)));
    }
}
