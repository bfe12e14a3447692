package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A store that is being created. A process that is killed meanwhile may leave files that Neo4j cannot open, and nothing of anybody is in
 * them: a mark beside the store tells it from one that was damaged later.
 *
 * @param home the folder of the server
 */
record NewStore(Path home) {

    /** Marks the store of a folder that has none; one that is there keeps its mark, or has none. */
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

    /** Whether its creation has not come to its end. */
    boolean isUnfinished() {
        return Files.exists(mark());
    }

    /** Removes the mark of a store that could be opened. */
    void finish() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + mark(), e);
        }
    }

    /** Removes what was created, for another beginning. */
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
