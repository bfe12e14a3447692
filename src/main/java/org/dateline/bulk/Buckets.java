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

/** Parts what belongs together from what does not, on disk: what has one key comes back in one bucket, in its order. */
final class Buckets implements Closeable {

    /** Bytes of a bucket that wait in memory; files are opened for each lot, since there may be thousands. */
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

    /** Ends the adding. */
    void seal() throws IOException {
        for (int i = 0; i < waiting.size(); i++) {
            flush(i);
        }
    }

    /** What is in a bucket; any thread may ask once it is sealed. */
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
