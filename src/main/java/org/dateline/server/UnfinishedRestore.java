package org.dateline.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * A store that is being loaded from a dump. A process killed meanwhile leaves a partial store. A marker file beside the
 * store tells it from a complete one.
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

    /** Whether the store in a folder is incomplete. */
    static boolean isIn(Path home) {
        return Files.exists(mark(home));
    }

    /**
     * Marks a store as incomplete, and deletes the remains of an earlier load.
     *
     * @throws DumpFailed if another process is loading it
     */
    static UnfinishedRestore begin(Path file, Path home) throws IOException {
        PrivateFiles.createFolder(home);
        PrivateFiles.create(mark(home));
        FileChannel channel = FileChannel.open(mark(home), StandardOpenOption.WRITE);
        // The operating system releases the lock when the process ends for any reason.
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

    /** Marks the store as complete. */
    void finish() throws IOException {
        Files.delete(mark);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
