package org.dateline.graph;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Submissions of a database that takes nothing. */
@SuppressWarnings("NullAway")
public final class SubmissionsOfTests extends Submissions {

    private final CountDownLatch asked = new CountDownLatch(1);

    private final Error error;

    public SubmissionsOfTests() {
        this(null);
    }

    /** Creates submissions whose database is well, but which fail with an error. */
    public SubmissionsOfTests(Error error) {
        super(null, null);
        this.error = error;
    }

    /** Waits until something was to be kept; returns whether it was soon. */
    public boolean awaitFirst() throws InterruptedException {
        return asked.await(15, TimeUnit.SECONDS);
    }

    @Override
    public Entry report(String origin, String reason) {
        asked.countDown();
        if (error != null) {
            throw error;
        }
        throw new StoreReadOnly("the test has it so");
    }
}
