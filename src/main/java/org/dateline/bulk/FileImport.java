package org.dateline.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.graph.Entities;
import org.dateline.graph.Imports;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.graph.StandingRows;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Imports one file. Reads it on this thread, writes on several, and stores the position that all of them have
 * completed.
 */
final class FileImport {

    /** Rows per batch: enough to make the cost of commits negligible, with 2 MB of parameters per transaction. */
    private static final int BATCH = 2000;

    /**
     * Characters per batch. 4 MB hold 2,000 rows of twice GDELT's length, but only a few rows of the maximum of one
     * megabyte.
     */
    private static final int BATCH_CHARS = 4 << 20;

    private static final long NOTE_NANOS = 500_000_000;

    private final BulkFile file;
    private final RowFormat format;
    private final Entities entities;
    private final Imports imports;
    private final Imports.Standing standing;
    private final ImportListener listener;
    private final SetAside setAside;
    private final Admission admission;
    private final long start = System.nanoTime();
    private final Writers writers;
    private @Nullable String header;
    private int pass = 1;
    private long handed;
    private long done;
    private long added;
    private long aside;
    private long noted = System.nanoTime();

    FileImport(
            BulkFile file,
            RowFormat format,
            Records records,
            StandingRows known,
            Entities entities,
            Imports imports,
            SetAside setAside,
            Imports.Standing standing,
            ImportListener listener) {
        this.file = file;
        this.format = format;
        this.writers = new Writers(records, standing.recordedAt());
        this.entities = entities;
        this.imports = imports;
        this.setAside = setAside;
        this.standing = standing;
        this.listener = listener;
        file.isReadTimes(format.passes());
        this.admission = new Admission(known, format.numbersRows());
        this.done = standing.rows();
        this.aside = standing.setAside();
    }

    /** Imports the rows that an earlier attempt did not complete. */
    ImportProgress run() throws IOException, InterruptedException {
        try (writers) {
            for (pass = 1; pass <= format.passes(); pass++) {
                format.begin(pass);
                try (RowReader rows = new RowReader(file.open(), format.spansLines())) {
                    read(rows);
                    settle(true);
                }
            }
            imports.finish(standing.id(), aside);
        }
        listener.progress(progress());
        return progress();
    }

    private void read(RowReader rows) throws InterruptedException, IOException {
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

    /** Tells whether a row is a header. Concatenated files have several. */
    private boolean isHeader(Row row) {
        if (row.number() == 1 && row.problem() == null && format.isHeader(row)) {
            header = row.text();
        }
        return row.text().equals(header);
    }

    private void hand(List<Row> rows) throws InterruptedException, IOException {
        List<ReadRow> read = format.read(readable(rows), setAside);
        List<RecordRow> found = admission.admit(read, setAside);
        List<Entity> unseen = format.drainEntities();
        if (!unseen.isEmpty()) {
            entities.put(unseen);
        }
        handed = rows.getLast().number();
        writers.write(found, handed, setAside.keep());
        settle(false);
    }

    private void settle(boolean all) throws InterruptedException, IOException {
        do {
            for (Batch batch : writers.finished()) {
                done = batch.lastRow();
                added += batch.added();
                aside += batch.setAside();
            }
            note();
        } while (all && writers.isBusy());
    }

    /** Returns the readable rows. Reports the others in the first pass only. */
    private List<Row> readable(List<Row> rows) {
        return pass == 1
                ? setAside.readable(rows)
                : rows.stream().filter(row -> row.problem() == null).toList();
    }

    private void note() throws IOException {
        if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            imports.note(standing.id(), done, aside);
            listener.progress(progress());
        }
    }

    private ImportProgress progress() throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new ImportProgress(file.path().toString(), done, added, aside, 0, written(), seconds, standing.rows());
    }

    /** Returns the share of the file whose rows are in the graph. Rows that wait to be written do not count. */
    private double written() throws IOException {
        return handed == 0 ? file.progress() : file.progress() * Math.min(1, (double) done / handed);
    }
}
