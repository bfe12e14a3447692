package org.dateline.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.graph.FoundedAct;
import org.dateline.graph.RecordRow;
import org.jspecify.annotations.Nullable;

/** Reads rows from buckets again. Any number of threads may read, each with a reader of its own. */
final class OfflineRows {

    private final Supplier<RowFormat> formats;
    private final Map<Integer, @Nullable Row> headers = new HashMap<>();
    /**
     * Readers by file for each thread. They cache resolved names, which is most of their work, and are not thread-safe.
     */
    private final ThreadLocal<Map<Integer, RowFormat>> readers = ThreadLocal.withInitial(HashMap::new);

    private final long recordedAt;

    OfflineRows(Supplier<RowFormat> formats, long recordedAt) {
        this.formats = formats;
        this.recordedAt = recordedAt;
    }

    /** Opens a reader of a file. It takes the columns from the first row if that is a header. */
    RowFormat open(int file, @Nullable Row first) {
        RowFormat format = formats.get();
        boolean named = first != null && first.problem() == null && format.isHeader(first);
        headers.put(file, named ? first : null);
        return format;
    }

    /** Tells whether a row is a header. Concatenated files have several. */
    boolean isHeader(int file, Row row) {
        Row header = headers.get(file);
        return header != null && header.text().equals(row.text());
    }

    static byte[] pack(int file, Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(file);
        out.writeLong(row.number());
        out.write(row.text().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Returns the acts of a bucket's rows. Duplicate claims count once. */
    List<FoundedAct> acts(List<byte[]> items) throws IOException {
        Map<Integer, List<Row>> byFile = new LinkedHashMap<>();
        for (byte[] item : items) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(item));
            int file = in.readInt();
            long number = in.readLong();
            Row row = new Row(number, new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
            byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
        }
        Map<String, Map<String, RecordRow>> acts = new LinkedHashMap<>();
        byFile.forEach((file, rows) -> read(file, rows)
                .forEach(row -> acts.computeIfAbsent(row.action(), a -> new LinkedHashMap<>())
                        .putIfAbsent(row.claim().id(), row)));
        return acts.entrySet().stream()
                .map(act ->
                        new FoundedAct(act.getKey(), List.copyOf(act.getValue().values()), recordedAt))
                .toList();
    }

    private List<RecordRow> read(int file, List<Row> rows) {
        RowFormat format = readers.get().computeIfAbsent(file, this::again);
        List<ReadRow> read = format.read(rows, (row, reason) -> {
            throw new IllegalStateException("Row " + row.number() + " could be read before: " + reason);
        });
        // The first pass has collected the entities.
        format.drainEntities();
        return read.stream().map(ReadRow::record).toList();
    }

    private RowFormat again(int file) {
        RowFormat format = formats.get();
        Row header = headers.get(file);
        if (header != null) {
            format.isHeader(header);
        }
        return format;
    }
}
