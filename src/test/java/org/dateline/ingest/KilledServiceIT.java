package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service at random instants while articles come in: every article that was accepted is written exactly once. A hundred rounds
 * in the long form, or as many as {@code -Dfaults.rounds=20} says; none in the short one.
 */
@Tag("faults")
class KilledServiceIT {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", Boolean.getBoolean("faults.long") ? 100 : 0);

    /** Long enough to accept some, to be at work on one, and to have written another. */
    private static final int LONGEST = 4_000;

    /** The share of services that are killed whether or not they have accepted something. */
    private static final int EARLY = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(22);
    private final ReceiptBook receipts = new ReceiptBook();

    @Test
    void everyAcceptedArticleIsWrittenOnce() throws IOException, InterruptedException {
        Assumptions.assumeTrue(ROUNDS > 0, "the service is killed in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            try (ServiceProcess service = ServiceProcess.on(data)) {
                int before = receipts.size();
                boolean early = round % EARLY == 0;
                receipts.kill(service, () -> {
                    if (!early) {
                        receipts.awaitMoreThan(before);
                    }
                    Thread.sleep(random.nextInt(LONGEST));
                });
            }
        }
        System.out.println(receipts);
        assertThat(receipts.size()).as("accepted before a kill").isGreaterThan(ROUNDS / 2);
        try (ServiceProcess service = ServiceProcess.on(data)) {
            receipts.check(service.http());
            service.stop();
        }
        new StoreAtRest(data).check();
        List<TreeSet<String>> rows = StoredRows.in(data);
        assertThat(Typed.run("rebuild", "--data", data).code()).isZero();
        assertThat(StoredRows.in(data)).as("the rows are what a rebuild makes").isEqualTo(rows);
    }
}
