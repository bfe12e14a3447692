package org.dateline.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * Collects distinct ids in little memory. Ids are stored in files by hash, and duplicates are removed one file at a
 * time.
 */
final class DistinctIds implements Closeable {

    /** A hundred million ids make 400,000 per file. */
    private static final int PARTS = 256;

    private final Path folder;
    private final List<DataOutputStream> parts = new ArrayList<>();

    DistinctIds() throws IOException {
        folder = Files.createTempDirectory("dateline-ids");
        for (int i = 0; i < PARTS; i++) {
            parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)))));
        }
    }

    private Path file(int part) {
        return folder.resolve(String.valueOf(part));
    }

    void add(String id) throws IOException {
        parts.get(Math.floorMod(id.hashCode(), PARTS)).writeUTF(id);
    }

    /** Passes all ids on in pages, in an order that depends only on the ids. No id can be added afterwards. */
    void forEachPage(int size, Consumer<List<String>> pages) throws IOException {
        for (int i = 0; i < PARTS; i++) {
            parts.get(i).close();
            List<String> ids = new ArrayList<>(read(i));
            for (int from = 0; from < ids.size(); from += size) {
                pages.accept(ids.subList(from, Math.min(from + size, ids.size())));
            }
        }
    }

    private TreeSet<String> read(int part) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part))))) {
            while (true) {
                ids.add(in.readUTF());
            }
        } catch (EOFException e) {
            return ids;
        }
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream part : parts) {
            part.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
