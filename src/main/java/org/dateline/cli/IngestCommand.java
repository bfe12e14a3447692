package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ingest.Outcome;
import org.dateline.server.DataFolderInUse;
import org.dateline.source.ArticleReader;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.dateline.source.UnreadableArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ingests articles from files, folders and addresses. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Takes articles in: plain text, HTML, and JSON lines {text|html, title, url, source, publishedAt}.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:all articles were taken in",
            " 1:some were set aside; each is a line",
            " 2:nothing could be done"
        })
final class IngestCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL",
            description = "Files, folders and web addresses with articles.")
    private List<String> places = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The date of publication of articles that state none. An article's own date goes first.")
    private @Nullable String published;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The publisher of articles that state none. An article's own source goes first.")
    private @Nullable String source;

    @Mixin
    private DataFolder data = new DataFolder();

    private int taken;
    private int aside;
    private int skipped;

    IngestCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String problem = ArticleReader.problemOfDate(published);
        if (problem != null) {
            err.println("--published: " + problem);
            return CommandLine.ExitCode.USAGE;
        }
        try (Desk desk = Desks.open(application, data.folder())) {
            Deliveries deliveries = new Deliveries(published, source);
            places.stream().flatMap(deliveries::of).forEach(delivery -> take(delivery, desk));
        } catch (DataFolderInUse | IllegalStateException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        spec.commandLine()
                .getOut()
                .println(taken + " taken in, " + aside + " set aside"
                        + (skipped == 0 ? "" : ", " + skipped + " kinds of files skipped"));
        return aside == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void take(Delivery delivery, Desk desk) {
        UnreadableArticle failure = delivery.failure();
        if (delivery.skipped() && failure != null) {
            skipped++;
            spec.commandLine().getErr().println(failure.getMessage());
            return;
        }
        if (failure != null || delivery.submission() == null) {
            String reason = failure == null ? "nothing was found" : failure.reason();
            desk.report(delivery.origin(), reason);
            setAside(delivery.origin(), reason);
            return;
        }
        Outcome outcome = desk.submit(delivery.submission(), delivery.origin());
        if (outcome.status() == Outcome.Status.LEFT_OUT) {
            spec.commandLine().getOut().println(delivery.origin() + ": left out, " + outcome.problem());
        } else if (outcome.problem() != null) {
            setAside(delivery.origin(), outcome.problem());
        } else {
            taken++;
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %s, %d segments, %d actions, %s%n",
                            delivery.origin(),
                            outcome.status().name().toLowerCase(java.util.Locale.ROOT),
                            outcome.segments(),
                            outcome.actions(),
                            outcome.articleId());
            tell(delivery.note());
            tell(outcome.note());
        }
    }

    private void tell(@Nullable String note) {
        if (note != null) {
            spec.commandLine().getOut().println("  " + note);
        }
    }

    private void setAside(String origin, String reason) {
        aside++;
        spec.commandLine().getErr().println(origin + ": " + reason);
    }
}
