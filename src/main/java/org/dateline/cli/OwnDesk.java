package org.dateline.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.graph.Submissions.Entry;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.Quarantine;
import org.dateline.model.Submission;
import org.dateline.security.Actor;
import org.dateline.watch.SourceChecks;
import org.dateline.watch.WatchedSource;
import org.dateline.watch.WatchedSources;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk in this process: the service without its web server. */
final class OwnDesk implements Desk {

    private static final int PAGE = 500;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ConfigurableApplicationContext context;

    OwnDesk(Class<?> application, String data) {
        context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--dateline.data=" + data,
                        "--dateline.bolt-port=0",
                        "--dateline.samples=false",
                        "--spring.main.banner-mode=off",
                        // The command's own output is the only output. The service's log is turned off.
                        "--logging.level.root=off",
                        "--logging.level.org.dateline=off");
    }

    @Override
    public Outcome submit(Submission submission, String origin) {
        return context.getBean(IngestQueue.class).submit(submission, origin).join();
    }

    @Override
    public void report(String origin, String reason) {
        context.getBean(Submissions.class).report(origin, reason);
    }

    @Override
    public void list(Set<SubmissionState> states, Consumer<Entry> each) {
        Submissions submissions = context.getBean(Submissions.class);
        List<Entry> page = submissions.list(states, PAGE, null);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = submissions.list(states, PAGE, page.getLast().place());
        }
    }

    @Override
    public Optional<Entry> find(String id) {
        return context.getBean(Submissions.class).find(id);
    }

    /** Retries submissions and waits until they are read, because the queue ends with the command. */
    @Override
    public List<Entry> retry(List<String> ids) {
        List<Entry> again = context.getBean(Quarantine.class).retry(ids, Actor.commandLine());
        awaitQueue();
        return again;
    }

    private void awaitQueue() {
        IngestQueue queue = context.getBean(IngestQueue.class);
        try {
            while (queue.depth() > 0) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks a watched source and waits until its articles are read; empty if there is no such source. */
    Optional<WatchedSource> check(String reference) {
        WatchedSources sources = context.getBean(WatchedSources.class);
        SourceChecks checks = context.getBean(SourceChecks.class);
        try {
            Optional<WatchedSource> source = sources.find(reference);
            if (source.isEmpty() || checks.check(source.get().id()).isEmpty()) {
                return Optional.empty();
            }
            awaitQueue();
            checks.settle();
            return sources.find(source.get().id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the source was checked", e);
        }
    }

    @Override
    public int discard(List<String> ids) {
        return context.getBean(Quarantine.class).discard(ids, Actor.commandLine());
    }

    @Override
    public void close() {
        context.close();
    }
}
