package org.dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only their owner reads, where the file system knows owners. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Writes a file; nobody else can read it at any moment. */
    public static void write(Path file, String text) throws IOException {
        createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        create(file);
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Makes an empty file, or closes one that is there to others. */
    public static void create(Path file) throws IOException {
        if (!isPosix(file)) {
            Files.writeString(file, "");
        } else if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, FILE);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
    }

    /** Makes a folder with those above it, or leaves the one that is there. */
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(
                folder,
                isPosix(folder)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                        : new FileAttribute<?>[0]);
    }

    /** Closes a folder to others; one that another user owns is left as it is. */
    static void close(Path folder) throws IOException {
        if (isPosix(folder) && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
