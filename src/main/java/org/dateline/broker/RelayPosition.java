package org.dateline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.changes.ActionStream;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.jspecify.annotations.Nullable;

/**
 * The place in the stream up to which the broker has received all changes. A failure does not move it, so the relay
 * continues with the first change that the broker lacks. The graph records it for the next process, because the topic
 * may be empty.
 */
final class RelayPosition {

    /** Interval of records, long enough to cost nothing. Changes sent since the last record may be sent twice. */
    private static final Duration BETWEEN_RECORDS = Duration.ofMinutes(1);

    private static final Comparator<Changes.Place> IN_ORDER =
            Comparator.comparing(Changes.Place::at).thenComparing(Changes.Place::subject);

    private final Supplier<Optional<Changes.Place>> last;
    private final Supplier<Changes.Place> end;
    private final Store store;
    private Changes.@Nullable Place place;
    private Changes.@Nullable Place recorded;
    private Changes.@Nullable Place start;
    private long recordedAt;

    /** The record of the position, which outlasts the process. */
    interface Store {

        /** Returns the recorded position; empty for none. */
        Optional<Changes.Place> read();

        void write(Changes.Place place);
    }

    /**
     * Creates a position that is found on its first use.
     *
     * @param last the place of the last change in the topic; empty for none
     * @param end the end of the stream, where a new relay begins
     */
    RelayPosition(Supplier<Optional<Changes.Place>> last, Supplier<Changes.Place> end, Store store) {
        this.last = last;
        this.end = end;
        this.store = store;
    }

    /** Returns the position. At first it is the later one of the last message and the record. */
    Changes.Place get() {
        Changes.Place now = place;
        if (now == null) {
            now = find();
            // Kept even if it cannot be recorded yet: the end of the stream moves with each commit.
            place = now;
            record(now);
        }
        return now;
    }

    private Changes.Place find() {
        Optional<Changes.Place> before = store.read();
        // Taken before the broker is asked, so that commits are sent that are made while it does not answer.
        Changes.Place otherwise = before.orElseGet(this::start);
        return last.get()
                .filter(sent -> before.isEmpty() || IN_ORDER.compare(sent, otherwise) > 0)
                .orElse(otherwise);
    }

    private Changes.Place start() {
        Changes.Place first = start == null ? end.get() : start;
        start = first;
        return first;
    }

    /** Forgets the position, because another process has taken over and moves it. */
    void forget() {
        place = null;
        recorded = null;
        start = null;
    }

    /**
     * Sends the events of a page, and moves behind those that the broker has.
     *
     * @throws ExecutionException if the broker does not take an event; the position stays before it
     */
    void send(ActionStream.Page page, Function<StreamEvent, Future<?>> sender)
            throws InterruptedException, ExecutionException {
        List<Future<?>> sent = new ArrayList<>();
        for (StreamEvent event : page.events()) {
            sent.add(sender.apply(event));
        }
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).get();
            place = page.events().get(i).place();
        }
        place = page.next();
        if (System.nanoTime() - recordedAt >= BETWEEN_RECORDS.toNanos()) {
            record(page.next());
        }
    }

    private void record(Changes.Place now) {
        if (!now.equals(recorded)) {
            store.write(now);
            recorded = now;
        }
        recordedAt = System.nanoTime();
    }
}
