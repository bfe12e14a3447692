package org.dateline.graph;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Lets who asks go before what is loaded in bulk.
 *
 * <p>A read begins when what is being committed is there in whole, so that it waits for the rest of every commit that is
 * under way. Beside requests of this process, bulk writers commit few acts at a time and rest while a request is answered.
 */
@Component
final class Courtesy {

    /** Some 20 ms of work, of which the commit is a third: what a page of a timeline takes itself. */
    private static final int FEW = 25;

    /** Nobody waits here; but another process may, and its reads should not wait for seconds. */
    private static final int MANY = 250;

    /** A client that asks once a second is still there. */
    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Whoever asks without a pause must not stop an import: at two writers it goes on with 1,000 acts a second. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Intermission requests;

    Courtesy(Intermission requests) {
        this.requests = requests;
    }

    /** Lets requests pass, and tells how many acts may be written in one go. */
    int acts() {
        long start = System.nanoTime();
        while (requests.isAnswering() && System.nanoTime() - start < PATIENCE_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return requests.sinceLast() < LATELY_NANOS ? FEW : MANY;
    }
}
