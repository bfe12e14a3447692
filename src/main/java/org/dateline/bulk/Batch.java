package org.dateline.bulk;

import java.util.concurrent.atomic.AtomicInteger;

/** Rows that are read together; done when each lane has written its part. */
final class Batch {

    private final long lastRow;
    private final AtomicInteger parts;
    private final AtomicInteger added = new AtomicInteger();

    Batch(long lastRow, int parts) {
        this.lastRow = lastRow;
        this.parts = new AtomicInteger(parts);
    }

    void partDone(int rows) {
        added.addAndGet(rows);
        parts.decrementAndGet();
    }

    boolean isDone() {
        return parts.get() == 0;
    }

    int added() {
        return added.get();
    }

    long lastRow() {
        return lastRow;
    }
}
