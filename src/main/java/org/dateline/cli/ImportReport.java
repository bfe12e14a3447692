package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import org.dateline.bulk.BulkImport;
import org.dateline.bulk.CsvImport;
import org.dateline.bulk.ImportFailed;
import org.dateline.bulk.ImportOptions;
import org.dateline.bulk.ImportProgress;
import picocli.CommandLine;

/** Imports one file after the other and tells what became of each; the worst of them decides the exit code. */
record ImportReport(CommandLine terminal) {

    /** A file that cannot be read does not hold up those behind it. */
    int files(BulkImport imports, BulkImport.Format format, List<Path> files, ImportOptions options) {
        int worst = CommandLine.ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, file(imports, format, file, options));
        }
        return worst;
    }

    private int file(BulkImport imports, BulkImport.Format format, Path file, ImportOptions options) {
        try {
            ImportProgress end = imports.run(format, file, options, new ProgressLine(terminal.getErr()));
            print(
                    "%s: %,d rows, %,d of them new, %,d set aside, %,.0f rows/s",
                    end.file(), end.rows(), end.added(), end.setAside(), end.rate());
            return code(end.setAside());
        } catch (ImportFailed e) {
            terminal.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** Folders and zips with the columns of the bulk scripts; the first that cannot be read ends it. */
    int folders(CsvImport csv, List<Path> folders) {
        int worst = CommandLine.ExitCode.OK;
        ProgressLine listener = new ProgressLine(terminal.getErr());
        for (Path folder : folders) {
            for (var file : csv.run(folder, listener).entrySet()) {
                CsvImport.Loaded loaded = file.getValue();
                print(
                        "%s: %,d rows, %,d set aside, %,.0f rows/s",
                        folder.resolve(file.getKey()), loaded.rows(), loaded.setAside(), loaded.rate());
                worst = Math.max(worst, code(loaded.setAside()));
            }
        }
        return worst;
    }

    private static int code(long setAside) {
        return setAside == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(String format, Object... values) {
        terminal.getOut().println(String.format(format, values));
    }
}
