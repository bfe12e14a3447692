package org.dateline.samples;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far the service is with the bundled reports; empty before it begins and once all are read. */
@Component
public class SampleReading {

    private final AtomicInteger read = new AtomicInteger();
    private volatile @Nullable Integer total;

    /**
     * How far the service is.
     *
     * @param read the number of reports that are read, those set aside included
     * @param total the number of reports in all
     */
    public record State(int read, int total) {}

    /** How far the service is; empty while it reads none of them. */
    public Optional<State> state() {
        Integer all = total;
        return all == null ? Optional.empty() : Optional.of(new State(Math.min(read.get(), all), all));
    }

    void begin(int reports) {
        read.set(0);
        total = reports;
    }

    void advance() {
        read.incrementAndGet();
    }

    void end() {
        total = null;
    }
}
