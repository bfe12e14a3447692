package org.dateline.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.neo4j.cli.AbstractAdminCommand;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.dbms.DumpCommand;
import org.neo4j.commandline.dbms.LoadCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** Dumps and loads the whole store of a data folder with Neo4j's own commands. No process may have the folder open. */
public final class StoreDump {

    /** Magic bytes of Neo4j's archives, compressed by Zstandard or gzip. */
    private static final String ZSTD = "DZV1";

    private static final String GZIP = "DGV1";

    private StoreDump() {}

    /** Tells whether a file is a dump. */
    public static boolean isDump(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String magic = new String(in.readNBytes(ZSTD.length()), StandardCharsets.US_ASCII);
            return magic.equals(ZSTD) || magic.equals(GZIP);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the store of a data folder to a file. An existing file is replaced after the dump is complete.
     *
     * @throws DumpFailed if there is no store, another process has it open, or the file cannot be written
     */
    public static void write(Path data, Path file) {
        Path home = data.toAbsolutePath().normalize().resolve("neo4j");
        if (!hasStore(home)) {
            throw new DumpFailed(file, "there is no database in " + data);
        }
        if (UnfinishedRestore.isIn(home)) {
            throw new DumpFailed(
                    file,
                    "the database in " + data + " is a part of one, since its restore did not end; restore it again");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            PrivateFiles.create(part);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                    PrintStream dump = new PrintStream(out, false, StandardCharsets.UTF_8)) {
                run(file, home, dump, InputStream.nullInputStream(), Command.DUMP);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DumpFailed(file, "cannot be written: " + e.getMessage());
        } finally {
            delete(part);
        }
    }

    /**
     * Loads a dump into a data folder without a store, or with the partial store of an interrupted load.
     *
     * @throws DumpFailed if the folder has a complete store, another process loads one into it, or the file is not a
     *     complete dump
     */
    public static void load(Path file, Path data) {
        Path home = data.toAbsolutePath().normalize().resolve("neo4j");
        if (hasStore(home) && !UnfinishedRestore.isIn(home)) {
            throw new DumpFailed(
                    file, "the folder " + data + " holds a database; name one that does not exist yet with --data");
        }
        try (UnfinishedRestore restore = UnfinishedRestore.begin(file, home)) {
            fill(home, file);
            restore.finish();
        } catch (IOException e) {
            throw new DumpFailed(file, "cannot be read: " + e.getMessage());
        }
    }

    private static void fill(Path home, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            run(file, home, new PrintStream(OutputStream.nullOutputStream()), in, Command.LOAD);
        } catch (IOException | DumpFailed e) {
            // A partial store could be mistaken for a complete one.
            FileSystemUtils.deleteRecursively(home.toFile());
            throw e;
        }
    }

    static boolean hasStore(Path home) {
        return Files.isDirectory(home.resolve("data/databases/neo4j"));
    }

    private enum Command {
        DUMP("--to-stdout"),
        LOAD("--from-stdin");

        private final String way;

        Command(String way) {
            this.way = way;
        }

        AbstractAdminCommand in(ExecutionContext context) {
            return this == DUMP ? new DumpCommand(context) : new LoadCommand(context);
        }
    }

    private static void run(Path file, Path home, PrintStream out, InputStream in, Command command) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DefaultFileSystemAbstraction fs = new DefaultFileSystemAbstraction();
                PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), out, err, in, fs);
            int code = new CommandLine(command.in(context))
                    .setErr(new java.io.PrintWriter(err, true))
                    .execute("neo4j", command.way);
            out.flush();
            if (code != 0 || out.checkError()) {
                throw new DumpFailed(file, reason(said.toString(StandardCharsets.UTF_8)));
            }
        }
    }

    /**
     * Returns the reason of a failure from the command's output: the line of the failure, or the text after the
     * headline.
     */
    private static String reason(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.startsWith("Failed to"))
                .findFirst()
                .orElseGet(() -> lines.stream()
                        .dropWhile(line -> !line.equals("Command Failed"))
                        .skip(1)
                        .findFirst()
                        .orElse("Neo4j gave no reason"));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DumpFailed(file, "cannot be removed: " + e.getMessage());
        }
    }
}
