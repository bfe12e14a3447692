package org.dateline.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** The usage of the heap. */
final class Heap {

    /** Share of used heap after a collection above which collections take most of the time. */
    private static final double TIGHT = 0.92;

    private Heap() {}

    /** Whether the last collection left too little memory, so that running attempts have to be stopped. */
    static boolean isTight() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .anyMatch(usage -> share(usage) > TIGHT);
    }

    /** Whether an amount is large enough to make the heap tight: a quarter of it. */
    static boolean isMuch(long bytes) {
        return bytes > Runtime.getRuntime().maxMemory() / 4;
    }

    /** Returns the bytes that a thread has allocated, including freed ones. */
    static long allocatedBy(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()))
                : 0;
    }

    private static double share(MemoryUsage usage) {
        return usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
    }
}
