package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A database with schema and catalogue and nothing else, made once for all tests. A service starts on a copy of it in a
 * fraction of the time that migrations and seven thousand entities take.
 */
public final class Prepared {

    private static final String DATABASE = "neo4j";

    private Prepared() {}

    /** Made by the first test that asks; the others wait for it. */
    private static final class Holder {
        static final Path DATA = make();
    }

    /** Puts the database into a data folder that has none; a folder that cannot be written is left to the service. */
    public static void into(Path data) {
        Path database = data.resolve(DATABASE);
        if (!Files.exists(database) && Files.isWritable(Files.exists(data) ? data : data.getParent())) {
            copy(Holder.DATA.resolve(DATABASE), database);
        }
    }

    private static Path make() {
        try {
            Path data = Files.createTempDirectory("prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
            // Asked for while another service starts, this thread may carry the class loader of its web server.
            Thread thread = Thread.currentThread();
            ClassLoader loader = thread.getContextClassLoader();
            thread.setContextClassLoader(Prepared.class.getClassLoader());
            try {
                Service.onNew(data).close();
            } finally {
                thread.setContextClassLoader(loader);
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
