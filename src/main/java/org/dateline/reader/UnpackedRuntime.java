package org.dateline.reader;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * Loads ONNX Runtime, and removes the folder with its unpacked libraries when the process ends. The runtime itself
 * deletes the folder before the files in it, which fails.
 */
final class UnpackedRuntime {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String FOLDERS = "onnxruntime-java*";

    private static final OrtEnvironment ENVIRONMENT = load();

    private UnpackedRuntime() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment load() {
        Set<Path> before = folders();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Set<Path> unpacked = folders();
        unpacked.removeAll(before);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> unpacked.forEach(folder -> FileSystemUtils.deleteRecursively(folder.toFile()))));
        return environment;
    }

    /**
     * Returns the folders with unpacked libraries, those of other processes included. A process that loads at the same
     * instant has finished loading long before this one ends.
     */
    private static Set<Path> folders() {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(TEMPORARY, FOLDERS)) {
            all.forEach(found::add);
        } catch (IOException e) {
            // The folders then stay, as they would without this class.
        }
        return found;
    }
}
