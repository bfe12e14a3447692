package org.dateline.bulk;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Listens to an import, and notes what is in memory whenever it has gone through ten times as many rows. */
final class Residents implements ImportListener {

    private final List<String> lines = new ArrayList<>();
    private long next = 10_000;

    @Override
    public void progress(ImportProgress progress) {
        if (progress.rows() >= next) {
            next *= 10;
            lines.add(String.format("  after %,9d rows: %s", progress.rows(), now()));
        }
    }

    @Override
    public void setAside(String file, long row, String reason) {
        throw new IllegalStateException(row + ": " + reason);
    }

    /** What was in memory at each power of ten. */
    String table() {
        return String.join(System.lineSeparator(), lines);
    }

    /** What objects hold after a collection, and what the process holds, the store's pages among it. */
    static String now() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        return String.format("%,d MB of objects, %s resident", heap, resident());
    }

    private static String resident() {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .map(line -> String.format("%,d MB", Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                            .findFirst()
                            .orElse("?")
                    : "?";
        } catch (IOException e) {
            return "?";
        }
    }
}
