package org.dateline.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How full the heap is. */
final class Heap {

    /** Above this share after a collection, collections take most of the time. */
    private static final double TIGHT = 0.92;

    /** Below this share a heap that ran out has recovered. */
    private static final double RECOVERED = 0.85;

    private Heap() {}

    /** Whether the last collection left little room: what is at work takes too much. */
    static boolean isTight() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .anyMatch(usage -> share(usage) > TIGHT);
    }

    /** Whether there is room again, once what nobody holds is collected. */
    static boolean hasRecovered() {
        System.gc();
        return share(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage()) < RECOVERED;
    }

    /** Whether as many bytes are what makes a heap tight: a quarter of it. */
    static boolean isMuch(long bytes) {
        return bytes > Runtime.getRuntime().maxMemory() / 4;
    }

    /** How many bytes a thread has taken, freed ones included. */
    static long allocatedBy(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()))
                : 0;
    }

    private static double share(MemoryUsage usage) {
        return usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
    }
}
