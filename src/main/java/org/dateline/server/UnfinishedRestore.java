package org.dateline.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * A store that is being loaded from a dump. A process that is killed meanwhile leaves a part of it, which nothing else could tell from a whole
 * one: a mark beside the store does.
 */
final class UnfinishedRestore implements AutoCloseable {

    private final Path mark;
    private final FileChannel channel;

    private UnfinishedRestore(Path mark, FileChannel channel) {
        this.mark = mark;
        this.channel = channel;
    }

    private static Path mark(Path home) {
        return home.resolve("being-restored");
    }

    /** Whether the store in a folder is a part of one. */
    static boolean isIn(Path home) {
        return Files.exists(mark(home));
    }

    /**
     * Marks a store as a part, and removes what an earlier process left of it.
     *
     * @throws DumpFailed when another process loads it now
     */
    static UnfinishedRestore begin(Path file, Path home) throws IOException {
        PrivateFiles.createFolder(home);
        PrivateFiles.create(mark(home));
        FileChannel channel = FileChannel.open(mark(home), StandardOpenOption.WRITE);
        // The lock goes with the process, whatever ends it.
        if (!isLocked(channel)) {
            channel.close();
            throw new DumpFailed(file, "another process restores a backup into " + home);
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        return new UnfinishedRestore(mark(home), channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Tells that the store is whole. */
    void finish() throws IOException {
        Files.delete(mark);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
