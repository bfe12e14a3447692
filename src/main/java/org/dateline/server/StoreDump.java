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

/** The whole store of a data folder as a file, by Neo4j's own commands; no process may have the folder open. */
public final class StoreDump {

    /** How Neo4j's archives begin, packed by Zstandard or by gzip. */
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
     * Writes the store of a data folder to a file; an old one is replaced when the new one is whole.
     *
     * @throws DumpFailed when there is no store, or another process has it, or the file cannot be written
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
     * Makes a store of a dump, in a data folder that has none, or has the part that a load left which was killed.
     *
     * @throws DumpFailed when the folder has a whole store, another process loads one into it, or the file is no whole dump
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
            // A part of a store would be taken for one.
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

    /** Its reason stands among the lines of its progress: where it failed, else behind the headline. */
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
