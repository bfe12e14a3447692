package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The service on a folder of its own, with stages that fail as a test has them fail. */
public final class Trial implements AutoCloseable {

    /** What happens when an article whose origin is a key gets to a stage. */
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final boolean temporary;

    /** Fails a stage, or holds it up. */
    interface Fault {
        void at(IngestStage stage);
    }

    private Trial(Path data, boolean temporary, String... settings) {
        this.data = data;
        this.temporary = temporary;
        Prepared.into(data);
        // The last of two that set the same would not win: the values are put together.
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--dateline.data=" + data,
                                "--server.port=0",
                                "--dateline.bolt-port=0",
                                "--dateline.page-cache=64MB",
                                "--dateline.samples=false",
                                "--dateline.meaning=false",
                                "--dateline.security.mode=open",
                                "--dateline.fair-use.requests=0",
                                "--dateline.fair-use.cost=0",
                                "--dateline.disk.reserve=1MB",
                                "--spring.main.banner-mode=off"),
                        Stream.of(settings))
                .forEach(setting -> all.put(setting.substring(0, setting.indexOf('=')), setting));
        this.context = new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(c -> c.getBeanFactory().registerSingleton("faults", new StageListener() {
                    @Override
                    public void entered(String submission, IngestStage stage) {
                        Fault fault = faults.get(submission);
                        if (fault != null) {
                            fault.at(stage);
                        }
                    }
                }))
                .run(all.values().toArray(String[]::new));
    }

    /** Starts the service on a new folder. */
    public static Trial start(String... settings) throws IOException {
        return new Trial(Files.createTempDirectory("trial"), true, settings);
    }

    /** Starts the service on a folder, which stays. */
    public static Trial on(Path data, String... settings) {
        return new Trial(data, false, settings);
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Http http() {
        return new Http(port());
    }

    /** An article that tells of one act, unlike any with another number. */
    public static Submission good(int number) {
        return new Submission(
                "Norway banned the import of turbot number " + number + " from Iceland on Monday.",
                TextFormat.PLAIN,
                null,
                "https://news.example/" + number,
                "Northern Ledger",
                "2018-11-23",
                null);
    }

    /** Hands an article in. */
    CompletableFuture<Outcome> submit(Submission submission, String origin) {
        return get(IngestQueue.class).submit(submission, origin);
    }

    /** Hands an article in that meets a fault. */
    CompletableFuture<Outcome> submit(Submission submission, String origin, Fault fault) {
        faults.put(Submissions.idOf(submission, origin), fault);
        return submit(submission, origin);
    }

    /** What became of an article, at the latest after some time. */
    static Outcome within(Duration time, CompletableFuture<Outcome> outcome) {
        try {
            return outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("nothing became of it within " + time, e);
        }
    }

    Submissions.Entry entry(Submission submission, String origin) {
        return get(Submissions.class).find(Submissions.idOf(submission, origin)).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
        if (temporary) {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }
}
