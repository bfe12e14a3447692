package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.LinkedJava;
import org.dateline.LinkedJava.Life;
import org.dateline.Prepared;

/** The service in a process of its own, which a test may kill. */
public final class ServiceProcess implements AutoCloseable {

    static final Duration START = Duration.ofMinutes(10);

    private final Process process;
    private final Http http;

    private final Path temporary;

    private ServiceProcess(Process process, Http http, Path temporary) {
        this.process = process;
        this.http = http;
        this.temporary = temporary;
    }

    /** Starts the service on a folder and waits until it answers. */
    static ServiceProcess on(Path data, String... settings) throws IOException {
        return on(Dateline.class, data, Life.SHORT, List.of(), Map.of(), ProcessBuilder.Redirect.DISCARD, settings);
    }

    /** The same with variables of its environment, which command lines do not show, and a file for what it logs. */
    public static ServiceProcess on(Path data, Map<String, String> environment, Path log, String... settings)
            throws IOException {
        ProcessBuilder.Redirect to = ProcessBuilder.Redirect.to(log.toFile());
        return on(Dateline.class, data, Life.SHORT, List.of(), environment, to, settings);
    }

    /** The same, to wait at a point for its end. */
    static ServiceProcess heldAt(KillPoint point, int nth, Path folder, Path data) throws IOException {
        return on(HeldDateline.class, data, Life.SHORT, held(point, nth, folder), Map.of(), log(folder));
    }

    private static List<String> held(KillPoint point, int nth, Path folder) {
        return Stream.of(
                        Stream.of("-Djdk.virtualThreadScheduler.parallelism=64"),
                        HeldDateline.options(point, nth, folder))
                .flatMap(s -> s)
                .toList();
    }

    /** Runs a command, or a service that does not get so far as to answer, that waits at a point for its end. */
    static Process runHeldAt(KillPoint point, int nth, Path folder, Stream<String> words) throws IOException {
        return run(HeldDateline.class, Life.SHORT, held(point, nth, folder), Map.of(), log(folder), words);
    }

    private static ProcessBuilder.Redirect log(Path folder) {
        return ProcessBuilder.Redirect.to(folder.resolve("log").toFile());
    }

    /** The same for a life of minutes, with all compilers. */
    static ServiceProcess lasting(Path data, String... settings) throws IOException {
        return on(Dateline.class, data, Life.LONG, List.of(), Map.of(), ProcessBuilder.Redirect.DISCARD, settings);
    }

    private static ServiceProcess on(
            Class<?> main,
            Path data,
            Life life,
            List<String> options,
            Map<String, String> environment,
            ProcessBuilder.Redirect log,
            String... settings)
            throws IOException {
        Prepared.into(data);
        Files.deleteIfExists(data.resolve("service.url"));
        Path temporary = Files.createTempDirectory(data.toAbsolutePath().getParent(), "temporary");
        Process process = run(
                main,
                life,
                Stream.concat(options.stream(), Stream.of("-Djava.io.tmpdir=" + temporary))
                        .toList(),
                environment,
                log,
                settings(data, settings));
        Path address = data.resolve("service.url");
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process.isAlive()).as("the service runs").isTrue();
            return Files.exists(address) && Files.readString(address).startsWith("http") && answers(client(data));
        });
        return new ServiceProcess(process, client(data), temporary);
    }

    /** A client with the token of the folder, which a service that is open does not ask for. */
    private static Http client(Path data) throws IOException {
        Path token = data.resolve("token");
        int port = port(data.resolve("service.url"));
        return Files.exists(token) ? new Http(port, Files.readString(token).strip()) : new Http(port);
    }

    /** Runs a command, or the service where there are only settings, in a process of its own. */
    static Process run(Stream<String> words) throws IOException {
        return run(Dateline.class, Life.SHORT, List.of(), Map.of(), ProcessBuilder.Redirect.DISCARD, words);
    }

    private static Process run(
            Class<?> main,
            Life life,
            List<String> options,
            Map<String, String> environment,
            ProcessBuilder.Redirect log,
            Stream<String> words)
            throws IOException {
        String[] own = options.toArray(String[]::new);
        List<String> command = Stream.concat(LinkedJava.command(life, main, own).stream(), words)
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        Process process = builder.start();
        // Nothing stays behind when the tests themselves are ended.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** The values of what is set twice would be put together. */
    static Stream<String> settings(Path data, String... own) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--dateline.data=" + data,
                                "--server.port=0",
                                "--dateline.bolt-port=0",
                                "--dateline.page-cache=64MB",
                                "--dateline.disk.reserve=1MB",
                                "--dateline.samples=false",
                                "--dateline.meaning=false",
                                "--dateline.security.mode=open",
                                "--dateline.fair-use.requests=0",
                                "--dateline.fair-use.cost=0"),
                        Stream.of(own))
                .forEach(setting -> all.put(setting.substring(0, setting.indexOf('=')), setting));
        return all.values().stream();
    }

    private static boolean answers(Http http) {
        try {
            return http.text("{ __typename }").contains("Query");
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static int port(Path address) {
        try {
            return URI.create(Files.readString(address).strip()).getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Http http() {
        return http;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops the service in order, which takes ten seconds at most and leaves nothing behind. */
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS))
                .as("an ordered stop takes ten seconds at most")
                .isTrue();
        assertThat(temporary).as("an ordered stop leaves no temporary file").isEmptyDirectory();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
