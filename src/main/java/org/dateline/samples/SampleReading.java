package org.dateline.samples;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The progress of reading the bundled reports. */
@Component
public class SampleReading {

    private final AtomicInteger read = new AtomicInteger();
    private volatile @Nullable Integer total;

    /**
     * The progress.
     *
     * @param read the number of reports read, including those set aside
     * @param total the total number of reports
     */
    public record State(int read, int total) {}

    /** Returns the progress; empty before it begins and after all reports are read. */
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
