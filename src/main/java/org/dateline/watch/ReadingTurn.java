package org.dateline.watch;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one document be read at a time. While it is read, a document takes many times its bytes in memory, and several
 * sources are checked at once.
 */
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
