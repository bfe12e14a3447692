package org.dateline.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.graph.Entities;
import org.dateline.graph.Imports;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.graph.Submissions;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;

/** The import of one file: reads in this thread, writes in several, and notes how far all of them are. */
final class FileImport implements Aside {

    /** Large enough that commits do not count, small enough for a transaction's memory: 2 MB of parameters. */
    private static final int BATCH = 2000;

    /** Two writers keep both the server and the driver busy on two cores; more only wait for each other. */
    private static final int LANES =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private static final long NOTE_NANOS = 500_000_000;

    private final BulkFile file;
    private final RowFormat format;
    private final Records records;
    private final Entities entities;
    private final Imports imports;
    private final Submissions submissions;
    private final Imports.Standing standing;
    private final ImportListener listener;
    private final long start = System.nanoTime();
    private final Deque<Batch> open = new ArrayDeque<>();
    private final Recent<Boolean> articles = new Recent<>();
    private List<Lane> lanes = List.of();
    private long done;
    private long added;
    private long aside;
    private long noted = System.nanoTime();

    FileImport(
            BulkFile file,
            RowFormat format,
            Records records,
            Entities entities,
            Imports imports,
            Submissions submissions,
            Imports.Standing standing,
            ImportListener listener) {
        this.file = file;
        this.format = format;
        this.records = records;
        this.entities = entities;
        this.imports = imports;
        this.submissions = submissions;
        this.standing = standing;
        this.listener = listener;
        this.done = standing.rows();
    }

    /** Imports what an earlier attempt did not. */
    Progress run() throws IOException, InterruptedException {
        try (Rows rows = new Rows(file.open())) {
            lanes = IntStream.range(0, LANES)
                    .mapToObj(i -> new Lane(records, standing.recordedAt()))
                    .toList();
            read(rows);
            settle(true);
            imports.finish(standing.id(), aside);
        } finally {
            lanes.forEach(Lane::close);
        }
        listener.progress(progress());
        return progress();
    }

    private void read(Rows rows) throws InterruptedException, IOException {
        List<Row> batch = new ArrayList<>(BATCH);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row.number() == 1 && format.isHeader(row)) {
                continue;
            }
            if (row.number() > standing.rows()) {
                batch.add(row);
            }
            if (batch.size() == BATCH) {
                hand(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        if (!batch.isEmpty()) {
            hand(batch);
        }
    }

    private void hand(List<Row> rows) throws InterruptedException, IOException {
        List<RecordRow> found = format.read(readable(rows), this);
        List<Entity> unseen = format.drainEntities();
        if (!unseen.isEmpty()) {
            entities.put(unseen);
        }
        putArticles(found);
        Batch batch = new Batch(rows.getLast().number(), LANES);
        open.add(batch);
        for (int i = 0; i < LANES; i++) {
            int lane = i;
            List<RecordRow> part =
                    found.stream().filter(row -> laneOf(row) == lane).toList();
            lanes.get(i).put(part, batch);
        }
        settle(false);
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
            records.putArticles(unseen.values(), standing.recordedAt());
            unseen.keySet().forEach(id -> articles.put(id, true));
        }
    }

    private static int laneOf(RecordRow row) {
        return Math.floorMod(row.action().hashCode(), LANES);
    }

    private List<Row> readable(List<Row> rows) {
        List<Row> readable = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String problem = row.problem();
            if (problem == null) {
                readable.add(row);
            } else {
                add(row, problem);
            }
        }
        return readable;
    }

    @Override
    public void add(Row row, String reason) {
        aside++;
        submissions.report(file.path() + ":" + row.number(), reason);
        listener.setAside(file.path().toString(), row.number(), reason);
    }

    /** Takes finished batches off in the order of the file; what lies behind an unfinished one does not count yet. */
    private void settle(boolean all) throws InterruptedException, IOException {
        do {
            for (Lane lane : lanes) {
                lane.check();
            }
            for (@Nullable Batch first = open.peek(); first != null && first.isDone(); first = open.peek()) {
                done = first.lastRow();
                added += first.added();
                open.remove();
            }
            note();
            if (all && !open.isEmpty()) {
                Thread.sleep(5);
            }
        } while (all && !open.isEmpty());
    }

    private void note() throws IOException {
        if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            imports.note(standing.id(), done, aside);
            listener.progress(progress());
        }
    }

    private Progress progress() throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Progress(file.path().toString(), done, added, aside, file.progress(), seconds, standing.rows());
    }
}
