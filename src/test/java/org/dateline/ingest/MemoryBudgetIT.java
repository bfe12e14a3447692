package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.LinkedJava;
import org.dateline.LinkedJava.Life;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The memory of one article. The limits on its parts bound it, and an article that goes beyond all the same is stopped. The long form, {@code
 * mvn -Pfaults verify}, reads the article at all limits with the model.
 */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class MemoryBudgetIT {

    private static final boolean LONG = Boolean.getBoolean("faults.long");

    /** A quarter of the gigabyte that a service has, and half of it in the long form, whose models take most of that. */
    private static final String HEAP = LONG ? "-Xmx512m" : "-Xmx256m";

    @Test
    void anArticleAtAllLimitsIsReadInASmallHeapAndOneThatKeepsMoreIsStopped() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LinkedJava.command(Life.SHORT, SmallHeap.class, HEAP));
        if (LONG) {
            command.add("whole");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println(told);
        assertThat(told)
                .contains("read in whole", "stopped for MEMORY at RESOLVE")
                .doesNotContain("OutOfMemoryError");
        assertThat(process.exitValue()).isZero();
        if (!LONG) {
            assertThat(told).contains("sentences 1000").containsPattern("characters 9\\d{5}");
        }
    }
}
