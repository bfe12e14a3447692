package org.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens files of a folder, and no file outside it.
 *
 * <p>A link may lead to another file of the folder. While a file is opened, a part of its path may be replaced by a link
 * to elsewhere. So the path is resolved first, and each part is then opened from the one before without following
 * links. The folder itself is compared with the one that was there at the beginning.
 *
 * @param folder the folder, without links in its path
 * @param key the identity of the folder in its file system; null if the file system has none
 */
record InsideFolder(Path folder, @Nullable Object key) {

    /**
     * Returns a folder as it is now.
     *
     * @throws IOException if its path has a link, or it cannot be looked at
     */
    static InsideFolder of(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        if (!folder.toRealPath().equals(folder)) {
            throw new IOException("there is a link in the path " + folder);
        }
        return new InsideFolder(folder, key);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it leads out of the folder, or cannot be read
     */
    InputStream open(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder) || real.equals(folder)) {
            throw new IOException("it leads out of " + folder);
        }
        return openResolved(folder.relativize(real));
    }

    /** Opens a file by its path in the folder, which had no links when it was resolved. */
    InputStream openResolved(Path path) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            if (all instanceof SecureDirectoryStream<Path> start) {
                checkSame(start);
                return open(start, path);
            }
            // Such a file system cannot open a file from a folder. It refuses a link at least at the end.
            return Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void checkSame(SecureDirectoryStream<Path> opened) throws IOException {
        Object now = opened.getFileAttributeView(BasicFileAttributeView.class)
                .readAttributes()
                .fileKey();
        if (!Objects.equals(key, now)) {
            throw new IOException("another folder stands in the place of " + folder);
        }
    }

    private static InputStream open(SecureDirectoryStream<Path> folder, Path path) throws IOException {
        if (path.getNameCount() == 1) {
            return Channels.newInputStream(
                    folder.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        }
        try (SecureDirectoryStream<Path> next = folder.newDirectoryStream(path.getName(0), LinkOption.NOFOLLOW_LINKS)) {
            return open(next, path.subpath(1, path.getNameCount()));
        }
    }
}
