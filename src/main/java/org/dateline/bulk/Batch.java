package org.dateline.bulk;

import java.util.concurrent.atomic.AtomicInteger;

/** Rows that were read together. A batch is done when every lane has written its part. */
final class Batch {

    private final long lastRow;
    private final int setAside;
    private final AtomicInteger parts;
    private final AtomicInteger added = new AtomicInteger();

    Batch(long lastRow, int setAside, int parts) {
        this.lastRow = lastRow;
        this.setAside = setAside;
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

    /** Returns the number of its rows that were set aside. */
    int setAside() {
        return setAside;
    }

    long lastRow() {
        return lastRow;
    }
}
