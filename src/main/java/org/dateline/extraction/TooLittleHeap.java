package org.dateline.extraction;

/** The process was started with less memory than the language models need; no article is at fault. */
public final class TooLittleHeap extends IllegalStateException {

    /** With 2 GB the lexica do not fit; with 3 GB, which the README's commands set, there is room to work. */
    private static final long LEAST_MEGABYTES = 2_500;

    private TooLittleHeap(long megabytes) {
        super("The language models need a heap of 3 GB, and this process has " + megabytes
                + " MB. Start it with -Xmx3g; articles that were accepted wait until then.");
    }

    /**
     * Checks that the models will fit.
     *
     * @param bytes the most that the heap may grow to
     * @throws TooLittleHeap when they will not
     */
    static void check(long bytes) {
        long megabytes = bytes >> 20;
        if (megabytes < LEAST_MEGABYTES) {
            throw new TooLittleHeap(megabytes);
        }
    }
}
