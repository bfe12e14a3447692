package org.dateline.graph;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Gives requests precedence over bulk loading.
 *
 * <p>A read begins when the commits in progress are wholly visible, so it waits for the rest of each of them. While
 * this process serves requests, bulk writers commit few acts at a time and pause while a request is answered.
 */
@Component
final class Courtesy {

    /** Some 20 ms of work, of which the commit is a third: as much as a page of a timeline takes itself. */
    private static final int FEW = 25;

    /** No request waits in this process. One in another process may, and should not wait for seconds. */
    private static final int MANY = 250;

    /** A client that asks once a second counts as present. */
    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * A client that asks without a pause must not stop an import: with two writers it continues at 1,000 acts a second.
     */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Intermission requests;

    Courtesy(Intermission requests) {
        this.requests = requests;
    }

    /**
     * Waits while requests are answered, 50 ms at most, and returns the number of acts that one transaction may write.
     */
    int acts() {
        long start = System.nanoTime();
        while (requests.isAnswering() && System.nanoTime() - start < PATIENCE_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return requests.sinceLast() < LATELY_NANOS ? FEW : MANY;
    }
}
