package org.dateline.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.graph.RecordArticle;
import org.dateline.model.Entity;
import org.dateline.model.Ids;
import tools.jackson.databind.json.JsonMapper;

/** The first of three passes over the files. It groups rows by act and collects the entities, articles and sources. */
final class OfflineReading implements Closeable {

    /** Target size of a bucket in bytes, so that its acts fit into the memory of a thread: 20,000 rows of 120 bytes. */
    private static final long BUCKET_BYTES = 2_400_000;

    private static final int FEWEST = 16;
    private static final int MOST = 4096;

    /** Assumed compression ratio of text. */
    private static final int PACKED = 8;

    private static final int BATCH = 1000;

    private final Path folder;
    private final Buckets acts;
    private final Buckets articles;
    private final Buckets asides;
    private final OfflineRows rows;
    private final ImportListener listener;
    private final long recordedAt;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Recent<Boolean> seen = new Recent<>();
    private long done;
    private long aside;

    OfflineReading(List<Path> files, OfflineRows rows, long recordedAt, ImportListener listener) throws IOException {
        this.folder = Files.createTempDirectory("dateline-offline");
        this.rows = rows;
        this.recordedAt = recordedAt;
        this.listener = listener;
        long bytes = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            bytes += Files.size(file) * (name.endsWith(".gz") || name.endsWith(".zip") ? PACKED : 1);
        }
        int count = (int) Math.clamp(bytes / BUCKET_BYTES, FEWEST, MOST);
        this.acts = new Buckets(folder.resolve("acts"), count);
        this.articles = new Buckets(folder.resolve("articles"), count);
        this.asides = new Buckets(folder.resolve("asides"), FEWEST);
        for (int i = 0; i < files.size(); i++) {
            read(i, files.get(i));
        }
        for (Buckets each : List.of(acts, articles, asides)) {
            each.seal();
        }
    }

    private void read(int number, Path path) throws IOException {
        BulkFile file = new BulkFile(path);
        long start = System.nanoTime();
        try (RowReader lines = new RowReader(file.open())) {
            Row first = lines.next();
            RowFormat format = rows.open(number, first);
            List<Row> batch = new ArrayList<>(BATCH);
            for (Row row = first; row != null; row = lines.next()) {
                done++;
                if (row.problem() != null) {
                    setAside(path, row, row.problem());
                } else if (!rows.isHeader(number, row)) {
                    batch.add(row);
                }
                if (batch.size() == BATCH) {
                    read(number, path, format, batch);
                    batch.clear();
                    listener.progress(new ImportProgress(
                            path.toString(), done, 0, aside, 0, file.share(), (System.nanoTime() - start) / 1e9, 0));
                }
            }
            read(number, path, format, batch);
        }
    }

    private void read(int number, Path path, RowFormat format, List<Row> batch) throws IOException {
        for (ReadRow read : format.read(List.copyOf(batch), (row, reason) -> setAside(path, row, reason))) {
            acts.add(read.record().action(), OfflineRows.pack(number, read.row()));
            add(read.record().article());
        }
        for (Entity entity : format.drainEntities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
    }

    private void add(RecordArticle article) throws IOException {
        String id = article.article().id();
        if (seen.put(id, true) == null) {
            Map<String, Object> parameters = article.toParameters(recordedAt);
            articles.add(id, JsonMapper.shared().writeValueAsBytes(parameters));
            String source = String.valueOf(article.article().source());
            sources.put(Ids.source(source), source);
        }
    }

    private void setAside(Path path, Row row, String reason) {
        aside++;
        // Give each row an instant of its own, because set-aside rows are sorted and paged by it.
        String origin = path + ":" + row.number();
        String id = Ids.submission(origin + "\n" + reason);
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        id,
                        "status",
                        "SET_ASIDE",
                        "origin",
                        origin,
                        "reason",
                        reason,
                        "receivedAt",
                        recordedAt + aside));
        try {
            asides.add(id, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        listener.setAside(path.toString(), row.number(), reason);
    }

    Buckets acts() {
        return acts;
    }

    Buckets articles() {
        return articles;
    }

    Buckets asides() {
        return asides;
    }

    Map<String, Entity> entities() {
        return entities;
    }

    /** Returns the names of all sources by id. */
    Map<String, String> sources() {
        return sources;
    }

    long rows() {
        return done;
    }

    long setAside() {
        return aside;
    }

    @Override
    public void close() throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
}
