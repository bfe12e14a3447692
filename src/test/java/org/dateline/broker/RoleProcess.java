package org.dateline.broker;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.LinkedJava;
import org.dateline.LinkedJava.Life;
import org.dateline.ingest.IngestStage;
import org.dateline.ingest.StageListener;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A process of a role: in this one, with faults as a test has them, or as one that can be killed. */
final class RoleProcess implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final Map<String, Runnable> faults;

    private RoleProcess(Path data, ConfigurableApplicationContext context, Map<String, Runnable> faults) {
        this.data = data;
        this.context = context;
        this.faults = faults;
    }

    private static List<String> arguments(Path data, String role, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--dateline.role=" + role,
                "--dateline.data=" + data,
                "--server.port=0",
                "--dateline.samples=false",
                "--dateline.meaning=false",
                "--dateline.security.mode=open",
                "--dateline.fair-use.requests=0",
                "--dateline.fair-use.cost=0",
                "--dateline.disk.reserve=1MB",
                "--dateline.kafka.partitions=4",
                "--dateline.kafka.replicas=1",
                // A machine that builds other things as well is slow.
                "--dateline.kafka.patience=10s",
                "--dateline.intake.quick=60s",
                "--dateline.intake.time=10m",
                "--spring.main.banner-mode=off"));
        // What a test sets itself takes the place of the default; twice would be a list.
        all.removeIf(setting -> Stream.of(settings).anyMatch(own -> name(own).equals(name(setting))));
        all.addAll(Arrays.asList(settings));
        return all;
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    /** Starts one in this process. */
    static RoleProcess start(String role, String... settings) throws IOException {
        Path data = Files.createTempDirectory(role);
        Map<String, Runnable> faults = new ConcurrentHashMap<>();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(c -> c.getBeanFactory().registerSingleton("faults", new StageListener() {
                    @Override
                    public void entered(String submission, IngestStage stage) {
                        Runnable fault = stage == IngestStage.RESOLVE ? faults.get(submission) : null;
                        if (fault != null) {
                            fault.run();
                        }
                    }
                }))
                .run(arguments(data, role, settings).toArray(String[]::new));
        return new RoleProcess(data, context, faults);
    }

    /** Starts one in a process of its own that does not live long. */
    static Process apart(Path data, String role, String... settings) throws IOException {
        return apart(data, role, Life.SHORT, settings);
    }

    /** Starts one in a process of its own. */
    static Process apart(Path data, String role, Life life, String... settings) throws IOException {
        List<String> command = LinkedJava.command(life, Dateline.class);
        command.addAll(arguments(data, role, settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
    }

    /** Has a stage of an article fail. */
    void fail(String submission, Runnable fault) {
        faults.put(submission, fault);
    }

    void mend(String submission) {
        faults.remove(submission);
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    boolean has(Class<?> part) {
        return context.getBeanNamesForType(part).length > 0;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Http http() {
        return new Http(port());
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    static String[] all(String[]... settings) {
        return Stream.of(settings).flatMap(Stream::of).toArray(String[]::new);
    }
}
