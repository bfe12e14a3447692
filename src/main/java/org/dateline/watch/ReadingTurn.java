package org.dateline.watch;

import java.util.concurrent.locks.ReentrantLock;

/** Has documents read one at a time: each takes many times its bytes while it is read, and several sources are checked at once. */
final class ReadingTurn {

    private static final ReentrantLock TURN = new ReentrantLock();

    private ReadingTurn() {}

    /** Reads a document. */
    interface Reading<T> {
        T read() throws UnreadableDocument;
    }

    /** Reads a document once no other is being read. */
    static <T> T take(Reading<T> reading) throws UnreadableDocument {
        TURN.lock();
        try {
            return reading.read();
        } finally {
            TURN.unlock();
        }
    }
}
