package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.bulk.BulkImport;
import org.dateline.bulk.CsvImport;
import org.dateline.bulk.ImportFailed;
import org.dateline.bulk.ImportOptions;
import org.dateline.bulk.ImportProgress;
import org.dateline.security.AuditAct;
import picocli.CommandLine;

/** Imports one file after the other and tells what became of each; the worst of them decides the exit code. */
record ImportReport(CommandLine terminal, BulkDesk desk) {

    /** A file that cannot be read does not hold up those behind it. */
    int files(BulkImport.Format format, List<Path> files, ImportOptions options) {
        int worst = CommandLine.ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, file(desk.get(BulkImport.class), format, file, options));
        }
        return worst;
    }

    private int file(BulkImport imports, BulkImport.Format format, Path file, ImportOptions options) {
        try {
            desk.begins(AuditAct.IMPORT, subject(file));
            ImportProgress end = imports.run(format, file, options, new ProgressLine(terminal.getErr()));
            print(
                    "%s: %,d rows, %,d of them new, %,d set aside, %,.0f rows/s",
                    end.file(), end.rows(), end.added(), end.setAside(), end.rate());
            desk.ended(
                    AuditAct.IMPORT,
                    subject(file),
                    Map.of(
                            "format", format.toString(),
                            "rows", end.rows(),
                            "added", end.added(),
                            "setAside", end.setAside()));
            return code(end.setAside());
        } catch (ImportFailed e) {
            terminal.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** Folders and zips with the columns of the bulk scripts; the first that cannot be read ends it. */
    int folders(List<Path> folders) {
        CsvImport csv = desk.get(CsvImport.class);
        int worst = CommandLine.ExitCode.OK;
        ProgressLine listener = new ProgressLine(terminal.getErr());
        for (Path folder : folders) {
            desk.begins(AuditAct.IMPORT, subject(folder));
            Map<String, CsvImport.Loaded> files = csv.run(folder, listener);
            for (var file : files.entrySet()) {
                CsvImport.Loaded loaded = file.getValue();
                print(
                        "%s: %,d rows, %,d set aside, %,.0f rows/s",
                        folder.resolve(file.getKey()), loaded.rows(), loaded.setAside(), loaded.rate());
                worst = Math.max(worst, code(loaded.setAside()));
            }
            desk.ended(AuditAct.IMPORT, subject(folder), Map.of("format", "csv", "files", List.copyOf(files.keySet())));
        }
        return worst;
    }

    /** How the audit names a file; the standard input has no place. */
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
