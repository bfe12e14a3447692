package org.dateline.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;

/** Writes the rows of a file in several lanes, and tracks the position that all of them have completed. */
final class Writers implements AutoCloseable {

    /** Number of lanes. Two keep the server and the driver busy on two cores; more would wait for each other. */
    private static final int LANES =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final Records records;
    private final long recordedAt;
    private final List<Lane> lanes;
    private final Deque<Batch> open = new ArrayDeque<>();
    private final Recent<Boolean> articles = new Recent<>();

    Writers(Records records, long recordedAt) {
        this.records = records;
        this.recordedAt = recordedAt;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(i -> new Lane(records, recordedAt))
                .toList();
    }

    /**
     * Queues rows whose entities are stored.
     *
     * @param lastRow the position of the last row in the file
     * @param setAside the number of rows set aside up to there
     */
    void write(List<RecordRow> rows, long lastRow, int setAside) throws InterruptedException {
        putArticles(rows);
        records.putMeasures(rows);
        Batch batch = new Batch(lastRow, setAside, LANES);
        open.add(batch);
        for (int i = 0; i < LANES; i++) {
            int lane = i;
            List<RecordRow> part =
                    rows.stream().filter(row -> laneOf(row) == lane).toList();
            lanes.get(i).put(part, batch);
        }
    }

    private void putArticles(List<RecordRow> rows) {
        Map<String, RecordArticle> unseen = new LinkedHashMap<>();
        for (RecordRow row : rows) {
            String id = row.article().article().id();
            if (!articles.containsKey(id)) {
                unseen.put(id, row.article());
            }
        }
        if (!unseen.isEmpty()) {
            records.putArticles(unseen.values(), recordedAt);
            unseen.keySet().forEach(id -> articles.put(id, true));
        }
    }

    private static int laneOf(RecordRow row) {
        return Math.floorMod(row.action().hashCode(), LANES);
    }

    /** Returns the completed batches in the order of the file, up to the first one that is not complete. */
    List<Batch> finished() throws InterruptedException {
        for (Lane lane : lanes) {
            lane.check();
        }
        List<Batch> finished = new ArrayList<>();
        while (!open.isEmpty() && open.getFirst().isDone()) {
            finished.add(open.remove());
        }
        return finished;
    }

    /** Tells whether writes are in progress. Waits briefly if so. */
    boolean isBusy() throws InterruptedException {
        if (!open.isEmpty()) {
            Thread.sleep(5);
        }
        return !open.isEmpty();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
