package org.dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Writes files and folders that only their owner can read, if the file system supports owners. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Writes a file that is private from its creation on. Afterwards it has the whole text, or is as it was before. */
    public static void write(Path file, String text) throws IOException {
        createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        create(whole);
        Files.writeString(whole, text, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Creates an empty private file, or makes an existing file private. */
    public static void create(Path file) throws IOException {
        if (!isPosix(file)) {
            Files.writeString(file, "");
        } else if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, FILE);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
    }

    /** Creates a private folder with its parents. An existing folder is left unchanged. */
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(
                folder,
                isPosix(folder)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                        : new FileAttribute<?>[0]);
    }

    /** Makes a folder private, unless another user owns it. */
    static void close(Path folder) throws IOException {
        if (isPosix(folder) && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
