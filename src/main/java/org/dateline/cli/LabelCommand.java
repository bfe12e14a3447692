package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ingest.Workbench;
import org.dateline.ingest.Workbench.Trace;
import org.dateline.labels.LabelFile;
import org.dateline.labels.LabelSheet;
import org.dateline.labels.Passage;
import org.dateline.labels.SheetProblem;
import org.dateline.labels.UnsurePassages;
import org.dateline.source.ArticleReader;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.dateline.source.UnreadableArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the passages that the reader is least sure of, and adds corrected ones to the training examples. */
@Command(
        name = "label",
        description = {
            "Prints the passages of FILE that the reader is least sure of, with what it makes of them. Correct them in an editor.",
            "With --into, takes corrected passages from FILE as examples to train the reader on."
        },
        mixinStandardHelpOptions = true)
final class LabelCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A text, a page or JSON lines. With --into, a corrected sheet.")
    private Path file = Path.of("");

    @Option(names = "--published", paramLabel = "DATE", description = "The day of publication, such as 2018-11-23.")
    private @Nullable String published;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most passages to print (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--into",
            paramLabel = "LABELS",
            description = "The file of labels that gets the passages of the sheet.")
    private @Nullable Path into;

    @Override
    public Integer call() throws IOException {
        String problem = ArticleReader.problemOfDate(published);
        if (problem != null) {
            return wrong("--published: " + problem);
        }
        if (!Files.isRegularFile(file)) {
            return wrong("There is no file " + file + ".");
        }
        return into == null ? print() : take(into);
    }

    private int print() {
        LoggingSystem.get(LabelCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        List<Passage> passages = new ArrayList<>();
        try (Workbench workbench = new Workbench()) {
            for (Delivery delivery :
                    new Deliveries(published, null).of(file.toString()).toList()) {
                passages.addAll(passages(delivery, workbench));
            }
        }
        passages.sort(Comparator.comparingDouble(Passage::doubt).reversed());
        PrintWriter out = spec.commandLine().getOut();
        out.print(LabelSheet.print(passages.subList(0, Math.min(count, passages.size()))));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** Returns the passages of a file. An unreadable file is reported and does not stop the others. */
    private List<Passage> passages(Delivery delivery, Workbench workbench) {
        try {
            if (delivery.submission() == null) {
                throw new UnreadableArticle(delivery.origin(), "is no article");
            }
            Trace trace = workbench.trace(delivery.submission());
            return UnsurePassages.of(trace.text(), trace.article().rawText(), count);
        } catch (UnreadableArticle e) {
            wrong((delivery.failure() == null ? e : delivery.failure()).getMessage());
            return List.of();
        }
    }

    private int take(Path labels) throws IOException {
        try {
            List<Passage> passages = LabelSheet.parse(Files.readString(file));
            int all = LabelFile.add(labels, passages, published);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d passages taken; %s has %d. To train on them, see src/training.%n",
                            passages.size(), labels, all);
            return CommandLine.ExitCode.OK;
        } catch (SheetProblem e) {
            return wrong(file + ", " + e.getMessage());
        }
    }

    private int wrong(@Nullable String message) {
        spec.commandLine().getErr().println(message);
        return CommandLine.ExitCode.USAGE;
    }
}
