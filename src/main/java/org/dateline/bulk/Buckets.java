package org.dateline.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Groups items on disk. All items with one key are in one bucket, in the order in which they were added. */
final class Buckets implements Closeable {

    /**
     * Bytes of a bucket held in memory before they are appended to its file. Files are opened for each append, because
     * there may be thousands of buckets.
     */
    private static final int LOT = 1 << 14;

    private final Path folder;
    private final List<ByteArrayOutputStream> waiting = new ArrayList<>();

    Buckets(Path folder, int count) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            waiting.add(new ByteArrayOutputStream());
        }
    }

    int count() {
        return waiting.size();
    }

    void add(String key, byte[] item) throws IOException {
        int bucket = Math.floorMod(key.hashCode(), waiting.size());
        ByteArrayOutputStream lot = waiting.get(bucket);
        DataOutputStream out = new DataOutputStream(lot);
        out.writeInt(item.length);
        out.write(item);
        if (lot.size() > LOT) {
            flush(bucket);
        }
    }

    private void flush(int bucket) throws IOException {
        Files.write(
                file(bucket), waiting.get(bucket).toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        waiting.get(bucket).reset();
    }

    private Path file(int bucket) {
        return folder.resolve(String.valueOf(bucket));
    }

    /** Writes the items that are still in memory. No item can be added afterwards. */
    void seal() throws IOException {
        for (int i = 0; i < waiting.size(); i++) {
            flush(i);
        }
    }

    /** Returns the items of a bucket. Any thread may call this after {@link #seal}. */
    List<byte[]> read(int bucket) throws IOException {
        List<byte[]> items = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket))))) {
            while (true) {
                items.add(in.readNBytes(in.readInt()));
            }
        } catch (EOFException e) {
            return items;
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
