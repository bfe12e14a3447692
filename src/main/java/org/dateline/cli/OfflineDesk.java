package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.bulk.ImportFailed;
import org.dateline.bulk.OfflineImport;
import org.dateline.bulk.OfflineImport.Written;
import org.dateline.graph.Database;
import org.dateline.ingest.CatalogueSync;
import org.dateline.security.AuditAct;
import org.dateline.server.DataFolderInUse;
import org.dateline.server.DatabaseElsewhere;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** Writes a new database from a small one with the base graph, then opens it to create its indexes. */
final class OfflineDesk {

    private final Class<?> application;
    private final CommandLine terminal;
    private final String pageCache;

    OfflineDesk(Class<?> application, CommandLine terminal, String pageCache) {
        this.application = application;
        this.terminal = terminal;
        this.pageCache = pageCache;
    }

    int run(Format format, List<Path> files, Path data) {
        try {
            DatabaseElsewhere.check(data);
            OfflineImport.check(data);
            Written written = write(format, files, data);
            print(
                    "%,d rows, %,d set aside; %,d relationships in %.1f s, %,.0f a second",
                    written.rows(),
                    written.setAside(),
                    written.relationships(),
                    written.seconds(),
                    written.relationships() / written.seconds());
            try (BulkDesk desk = BulkDesk.openStore(application, data.toString(), pageCache)) {
                populate(format, files, written, desk);
            }
            return written.setAside() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (ImportFailed | DataFolderInUse | IllegalStateException e) {
            terminal.getErr().println(e.getMessage());
        } catch (IOException e) {
            terminal.getErr().println("No folder for the meantime: " + e.getMessage());
        }
        return CommandLine.ExitCode.USAGE;
    }

    /**
     * Creates the indexes and audits the end of the import. No entry can be written while the store is being created.
     */
    private void populate(Format format, List<Path> files, Written written, BulkDesk desk) {
        try {
            print("indexes populated in %.1f s", OfflineImport.populate(desk.get(Database.class), written.schema()));
        } catch (RuntimeException e) {
            files.forEach(file -> desk.failed(AuditAct.IMPORT, ImportReport.subject(file), e));
            throw e;
        }
        files.forEach(file -> desk.ended(
                AuditAct.IMPORT, ImportReport.subject(file), Map.of("format", format.toString(), "offline", true)));
    }

    private Written write(Format format, List<Path> files, Path data) throws IOException {
        Path base = Files.createTempDirectory("dateline-base");
        try (BulkDesk desk = BulkDesk.openStore(application, base.toString(), "64MB")) {
            desk.get(CatalogueSync.class).store();
            return desk.get(OfflineImport.class).write(format, files, data, new ProgressLine(terminal.getErr()));
        } finally {
            FileSystemUtils.deleteRecursively(base);
        }
    }

    private void print(String line, Object... values) {
        terminal.getOut().println(String.format(Locale.ROOT, line, values));
    }
}
