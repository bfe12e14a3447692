package org.dateline.reads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Many clients at once: as fast as they are answered, or at the times at which they would come by themselves. */
final class Load {

    private Load() {}

    /** Requests a second of clients that each ask again as soon as they are answered. */
    static double closed(IntFunction<Runnable> clients, int count, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        AtomicLong done = new AtomicLong();
        run(clients, count, client -> {
            while (System.nanoTime() < end) {
                client.run();
                done.incrementAndGet();
            }
        });
        return done.get() / seconds;
    }

    /** Latencies in milliseconds, sorted, of requests that come at a fixed rate, from the time at which each was due. */
    static double[] open(IntFunction<Runnable> clients, int count, double rate, double seconds) {
        int requests = (int) (rate * seconds);
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong();
        double[] millis = new double[requests];
        run(clients, count, client -> {
            for (int i = (int) next.getAndIncrement(); i < requests; i = (int) next.getAndIncrement()) {
                long due = start + (long) (i / rate * 1e9);
                LockSupport.parkNanos(due - System.nanoTime());
                client.run();
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
        });
        Arrays.sort(millis);
        return millis;
    }

    private interface Work {
        void with(Runnable client);
    }

    private static void run(IntFunction<Runnable> clients, int count, Work work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Runnable client = clients.apply(i);
                all.add(threads.submit(() -> work.with(client)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
