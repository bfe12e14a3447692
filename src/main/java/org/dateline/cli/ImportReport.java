package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.bulk.BulkImport;
import org.dateline.bulk.CsvImport;
import org.dateline.bulk.ImportFailed;
import org.dateline.bulk.ImportOptions;
import org.dateline.bulk.ImportProgress;
import org.dateline.ingest.CatalogueSync;
import org.dateline.security.AuditAct;
import picocli.CommandLine;

/** Imports files one after the other and reports the result of each. The worst result determines the exit code. */
record ImportReport(CommandLine terminal, BulkDesk desk) {

    /** Imports files. An unreadable file does not stop the later ones. */
    int files(BulkImport.Format format, List<Path> files, ImportOptions options) {
        int worst = CommandLine.ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, file(desk.get(BulkImport.class), format, file, options));
        }
        return worst;
    }

    private int file(BulkImport imports, BulkImport.Format format, Path file, ImportOptions options) {
        AtomicLong setAside = new AtomicLong();
        try {
            desk.noted(AuditAct.IMPORT, subject(file), begins -> {
                begins.run();
                desk.get(CatalogueSync.class).store();
                ImportProgress end = imports.run(format, file, options, new ProgressLine(terminal.getErr()));
                print(
                        "%s: %,d rows, %,d of them new, %,d set aside%s, %,.0f rows/s",
                        end.file(), end.rows(), end.added(), end.setAside(), ProgressLine.unread(end), end.rate());
                setAside.set(end.setAside());
                return Map.of(
                        "format", format.toString(),
                        "rows", end.rows(),
                        "added", end.added(),
                        "setAside", end.setAside(),
                        "unread", end.unread());
            });
            return code(setAside.get());
        } catch (ImportFailed e) {
            terminal.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** Imports folders and zips for the bulk scripts. Stops at the first unreadable one. */
    int folders(List<Path> folders) {
        AtomicLong setAside = new AtomicLong();
        ProgressLine listener = new ProgressLine(terminal.getErr());
        for (Path folder : folders) {
            desk.noted(AuditAct.IMPORT, subject(folder), begins -> {
                begins.run();
                desk.get(CatalogueSync.class).store();
                Map<String, CsvImport.Loaded> files = desk.get(CsvImport.class).run(folder, listener);
                files.forEach((name, loaded) -> {
                    print(
                            "%s: %,d rows, %,d set aside, %,.0f rows/s",
                            folder.resolve(name), loaded.rows(), loaded.setAside(), loaded.rate());
                    setAside.addAndGet(loaded.setAside());
                });
                return Map.of("format", "csv", "files", List.copyOf(files.keySet()));
            });
        }
        return code(setAside.get());
    }

    /** Returns the name of a file for the audit; standard input has no path. */
    static String subject(Path file) {
        return file.toString().equals("-")
                ? file.toString()
                : file.toAbsolutePath().normalize().toString();
    }

    private static int code(long setAside) {
        return setAside == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(String format, Object... values) {
        terminal.getOut().println(String.format(format, values));
    }
}
