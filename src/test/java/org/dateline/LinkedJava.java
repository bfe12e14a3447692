package org.dateline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * Commands for Java processes of the tests. Their classes are loaded and linked from an ahead-of-time cache (JEP 514), which halves the start. The
 * first process that is asked for waits until the cache is made; it is kept in {@code target/} for as long as no class changes.
 */
public final class LinkedJava {

    /** The first release that makes a cache in one step. */
    private static final int FIRST_WITH_CACHE = 25;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How long a process lives. */
    public enum Life {
        /** It ends before the better compiler would pay. */
        SHORT("-XX:TieredStopAtLevel=1"),
        /** It runs for minutes. */
        LONG("-XX:TieredStopAtLevel=4");

        private final String compilers;

        Life(String compilers) {
            this.compilers = compilers;
        }
    }

    private LinkedJava() {}

    /** Made by the first test that asks; the others wait for it. */
    private static final class Holder {
        static final List<String> CLASSES = classes();
    }

    /**
     * Runs a class of the tests or of the service.
     *
     * @param life how long the process will live
     * @param main the class; its arguments go behind what is returned
     * @param options of the JVM
     */
    public static List<String> command(Life life, Class<?> main, String... options) {
        return command(Holder.CLASSES, life, main, options);
    }

    private static List<String> command(List<String> classes, Life life, Class<?> main, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", life.compilers, "--enable-native-access=ALL-UNNAMED"));
        Stream.of("java.nio", "java.io", "sun.nio.ch")
                .forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
        command.addAll(classes);
        command.addAll(List.of(options));
        command.add(main.getName());
        return command;
    }

    private static List<String> classes() {
        List<Path> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        if (Runtime.version().feature() < FIRST_WITH_CACHE) {
            return classPath(path);
        }
        try {
            Path folder = Path.of("target", "linked", state(path)).toAbsolutePath();
            Path cache = folder.resolve("classes.aot");
            List<Path> jars = path.stream()
                    .map(entry -> Files.isDirectory(entry) ? folder.resolve(entry.getFileName() + ".jar") : entry)
                    .toList();
            List<String> linked = new ArrayList<>(classPath(jars));
            if (!Files.exists(cache)) {
                FileSystemUtils.deleteRecursively(folder.getParent());
                Files.createDirectories(folder);
                for (Path entry : path) {
                    if (Files.isDirectory(entry)) {
                        pack(entry, folder.resolve(entry.getFileName() + ".jar"));
                    }
                }
                train(linked, cache);
            }
            // It warns of adapters that it compiles anew.
            linked.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
            return linked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classPath(List<Path> path) {
        return List.of("-cp", path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** Another one when a class or a library has changed. */
    private static String state(List<Path> path) throws IOException {
        List<String> times = new ArrayList<>();
        for (Path entry : path) {
            if (Files.exists(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        times.add(file + " " + Files.getLastModifiedTime(file).toMillis());
                    }
                }
            }
        }
        return HexFormat.of().toHexDigits(times.hashCode());
    }

    /** A cache holds what comes from jars alone. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(0);
            for (Path file : files.sorted().toList()) {
                boolean folder = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    out.putNextEntry(new ZipEntry(folder ? name + "/" : name));
                    if (!folder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    /** Runs the service once, up to where it answers; the cache is written when it has ended. */
    private static void train(List<String> classes, Path cache) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("linked");
        Path part = cache.resolveSibling("part.aot");
        Prepared.into(data);
        List<String> command = command(classes, Life.SHORT, Dateline.class, "-XX:AOTCacheOutput=" + part);
        command.addAll(List.of(
                "--dateline.data=" + data,
                "--server.port=0",
                "--dateline.bolt-port=0",
                "--dateline.samples=false",
                "--dateline.meaning=false",
                "--dateline.security.mode=open"));
        Path log = cache.resolveSibling("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Path address = data.resolve("service.url");
            Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive() || Files.exists(address));
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(part)) {
                throw new IllegalStateException("No cache of linked classes was made: see " + log);
            }
            Files.move(part, cache, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            process.destroyForcibly();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
