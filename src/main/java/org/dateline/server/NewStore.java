package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A store that is being created. A process killed meanwhile may leave files that Neo4j cannot open and that contain no
 * data. A marker file beside the store tells such a store from one that was damaged later.
 *
 * @param home the folder of the server
 */
record NewStore(Path home) {

    /** Marks the store of a folder that has none. An existing store keeps its state. */
    static NewStore in(Path home) {
        NewStore store = new NewStore(home);
        if (!Files.exists(store.data())) {
            try {
                PrivateFiles.create(store.mark());
            } catch (IOException e) {
                throw new UnusableDataFolder(home, e);
            }
        }
        return store;
    }

    /** Whether the creation was not completed. */
    boolean isUnfinished() {
        return Files.exists(mark());
    }

    /** Removes the marker after the store was opened. */
    void finish() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + mark(), e);
        }
    }

    /** Deletes the incomplete store, so that another can be created. */
    void discard() {
        try {
            FileSystemUtils.deleteRecursively(data());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + data(), e);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path mark() {
        return home.resolve("being-created");
    }
}
