package org.dateline.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dateline.ingest.Workbench;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.server.StartFailures;
import org.dateline.source.ArticleReader;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.dateline.source.UnreadableArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains how the reader codes a text, without a database. */
@Command(
        name = "explain",
        description = {
            "Shows each decision on a text in the order of reading: why it is coded as it is, or not at all.",
            "Probabilities stand beside what was chosen and beside the next best."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** Matches a single word with the extension of an article's file. */
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.(txt|md|html?|json|jsonl|ndjson)");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TEXT|FILE",
            description = "A sentence, a headline, a whole text, or the name of a file with one.")
    private String text = "";

    @Option(names = "--published", paramLabel = "DATE", description = "The day of publication, such as 2018-11-23.")
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "NAME", description = "The publisher.")
    private @Nullable String source;

    @Override
    public Integer call() {
        String problem = ArticleReader.problemOfDate(published);
        if (problem != null) {
            spec.commandLine().getErr().println("--published: " + problem);
            return CommandLine.ExitCode.USAGE;
        }
        LoggingSystem.get(ExplainCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try (Workbench workbench = new Workbench()) {
            for (Submission submission : submissions()) {
                spec.commandLine().getOut().print(new TracePage(workbench.explain(submission)).text());
            }
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (UnreadableArticle e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (BeansException e) {
            spec.commandLine()
                    .getErr()
                    .println(StartFailures.in(e).orElseThrow(() -> e).getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private List<Submission> submissions() throws UnreadableArticle {
        if (!isFile(text)) {
            if (FILE_NAME.matcher(text).matches()) {
                throw new UnreadableArticle(text, "there is no such file");
            }
            return List.of(new Submission(text, TextFormat.PLAIN, null, null, source, published, null));
        }
        List<Submission> found = new ArrayList<>();
        for (Delivery delivery : new Deliveries(published, source).of(text).toList()) {
            if (delivery.failure() != null) {
                throw delivery.failure();
            }
            if (delivery.submission() != null) {
                found.add(delivery.submission());
            }
        }
        return found;
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
