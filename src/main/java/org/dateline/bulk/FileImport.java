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
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;

/** The import of one file: reads in this thread, writes in several, and notes how far all of them are. */
final class FileImport {

    /** Large enough that commits do not count, small enough for a transaction's memory: 2 MB of parameters. */
    private static final int BATCH = 2000;

    /** A row may be a megabyte long, and 2,000 of those are no batch: 4 MB hold 2,000 rows of twice GDELT's length. */
    private static final int BATCH_CHARS = 4 << 20;

    /** Two writers keep both the server and the driver busy on two cores; more only wait for each other. */
    private static final int LANES =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private static final long NOTE_NANOS = 500_000_000;

    private final BulkFile file;
    private final RowFormat format;
    private final Records records;
    private final Entities entities;
    private final Imports imports;
    private final Imports.Standing standing;
    private final ImportListener listener;
    private final SetAside setAside;
    private final Admission admission;
    private final long start = System.nanoTime();
    private final Deque<Batch> open = new ArrayDeque<>();
    private final Recent<Boolean> articles = new Recent<>();
    private List<Lane> lanes = List.of();
    private @Nullable String header;
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
            SetAside setAside,
            Imports.Standing standing,
            ImportListener listener) {
        this.file = file;
        this.format = format;
        this.records = records;
        this.entities = entities;
        this.imports = imports;
        this.setAside = setAside;
        this.standing = standing;
        this.listener = listener;
        this.admission = new Admission(records, format.numbersRows());
        this.done = standing.rows();
        this.aside = standing.setAside();
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
        int chars = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (isHeader(row) || row.number() <= standing.rows()) {
                continue;
            }
            batch.add(row);
            chars += row.text().length();
            if (batch.size() == BATCH || chars > BATCH_CHARS) {
                hand(batch);
                batch = new ArrayList<>(BATCH);
                chars = 0;
            }
        }
        if (!batch.isEmpty()) {
            hand(batch);
        }
    }

    /** Files that were put one behind the other name their columns several times. */
    private boolean isHeader(Row row) {
        if (row.number() == 1 && row.problem() == null && format.isHeader(row)) {
            header = row.text();
        }
        return row.text().equals(header);
    }

    private void hand(List<Row> rows) throws InterruptedException, IOException {
        List<ReadRow> read = format.read(setAside.readable(rows), setAside);
        List<RecordRow> found = admission.admit(read, setAside);
        List<Entity> unseen = format.drainEntities();
        if (!unseen.isEmpty()) {
            entities.put(unseen);
        }
        putArticles(found);
        Batch batch = new Batch(rows.getLast().number(), setAside.keep(), LANES);
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

    /** Takes finished batches off in the order of the file; what lies behind an unfinished one does not count yet. */
    private void settle(boolean all) throws InterruptedException, IOException {
        do {
            for (Lane lane : lanes) {
                lane.check();
            }
            for (@Nullable Batch first = open.peek(); first != null && first.isDone(); first = open.peek()) {
                done = first.lastRow();
                added += first.added();
                aside += first.setAside();
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
