package org.dateline.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.Config;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.api.index.IndexProvidersAccess;
import org.neo4j.logging.InternalLogProvider;
import org.neo4j.logging.internal.LogService;
import org.neo4j.memory.MemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/** Neo4j's import command with an input of this program in place of files. */
final class StoreImporter extends ImportCommand.Full {

    private final Input input;

    private StoreImporter(ExecutionContext context, Input input) {
        super(context);
        this.input = input;
    }

    /**
     * Writes a new store.
     *
     * @param home the home folder of the database server
     * @throws IOException if the importer fails, with its last output as message
     */
    static void write(Path home, Input input) throws IOException {
        Files.createDirectories(home);
        Path report = Files.createTempFile("dateline-import", ".report");
        Path header = Files.writeString(Files.createTempFile("dateline-import", ".csv"), "id:ID\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DefaultFileSystemAbstraction fs = new DefaultFileSystemAbstraction();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ExecutionContext context =
                    new ExecutionContext(home, home.resolve("conf"), out, out, InputStream.nullInputStream(), fs);
            int code = new picocli.CommandLine(new StoreImporter(context, input))
                    .setErr(new PrintWriter(out, true))
                    .execute("neo4j", "--nodes=" + header, "--report-file=" + report);
            if (code != 0) {
                throw new IOException(said.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(report);
            Files.deleteIfExists(header);
        }
    }

    @Override
    protected void doImport(
            FileSystemAbstraction fs,
            DatabaseLayout layout,
            boolean force,
            Config config,
            StorageEngineFactory engine,
            JobScheduler jobs,
            InternalLogProvider log,
            PageCacheTracer tracer,
            CursorContextFactory cursors,
            Configuration configuration,
            LogService logs,
            PrintStream out,
            PrintStream err,
            boolean verbose,
            Collector bad,
            MemoryTracker memory,
            Input files,
            Supplier<IndexProvidersAccess> indexes,
            ImportCommand.ShardingArguments shards,
            Monitor monitor)
            throws IOException {
        super.doImport(
                fs,
                layout,
                force,
                config,
                engine,
                jobs,
                log,
                tracer,
                cursors,
                configuration,
                logs,
                out,
                err,
                verbose,
                bad,
                memory,
                input,
                indexes,
                shards,
                monitor);
    }
}
