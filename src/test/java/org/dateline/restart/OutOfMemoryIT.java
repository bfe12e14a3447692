package org.dateline.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Prepared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;

/** A service whose heap a request fills ends with status 75, and {@code bin/dateline} starts it again. */
@Tag("faults")
class OutOfMemoryIT {

    private static final Duration START = Duration.ofMinutes(10);

    /** Three looks at a full heap, ten seconds for an orderly stop, and collections that find nothing. */
    private static final Duration END = Duration.ofMinutes(5);

    /** The time that a probe of an orchestrator waits by default. */
    private static final Duration PROBE = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void aServiceWhoseHeapRequestsFillIsStartedAgain() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "the heap is filled in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("data");
        Prepared.into(data);
        Path log = folder.resolve("log");
        Process launcher = launch(data, log);
        try {
            Http first = started(data, null);
            assertFillingEndsIt(launcher, first, log, 1, () -> first.text("{ slow }"));
            Http second = started(data, first);
            assertFillingEndsIt(launcher, second, log, 2, () -> Http.send(second.request("/fill")));
            Http third = started(data, second);
            assertThat(third.data("{ node(id: \"country:NO\") { id } }")
                            .at("/node/id")
                            .asString())
                    .isEqualTo("country:NO");
        } finally {
            launcher.destroy();
            if (!launcher.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        }
    }

    /** The launcher with a jar that names the classes of the tests, and a heap that is soon full. */
    private Process launch(Path data, Path log) throws IOException {
        ProcessBuilder launcher = new ProcessBuilder(
                        "sh",
                        "bin/dateline",
                        "--dateline.data=" + data,
                        "--server.port=0",
                        "--dateline.bolt-port=0",
                        "--dateline.page-cache=64MB",
                        "--dateline.samples=false",
                        "--dateline.meaning=false",
                        "--dateline.disk.reserve=1MB",
                        "--dateline.security.mode=open",
                        "--spring.graphql.schema.locations=classpath:graphql/,classpath:slow/")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().put("DATELINE_HEAP", "400m");
        // It ends before the better compiler would pay.
        launcher.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        launcher.environment().put("DATELINE_JAR", jar().toString());
        return launcher.start();
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, HungryDateline.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        main.putValue("Add-Opens", "java.base/java.nio java.base/java.io java.base/sun.nio.ch");
        main.putValue("Enable-Native-Access", "ALL-UNNAMED");
        Path jar = folder.resolve("dateline.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** Waits until a service answers that is not an earlier one. */
    private static Http started(Path data, Http earlier) {
        Path address = data.resolve("service.url");
        List<Http> found = new ArrayList<>();
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    Http http = new Http(
                            URI.create(Files.readString(address).strip()).getPort());
                    boolean answers =
                            !http.equals(earlier) && http.text("{ __typename }").contains("Query");
                    if (answers) {
                        found.add(http);
                    }
                    return answers;
                });
        return found.getFirst();
    }

    /**
     * The service ends, and a probe of readiness finds it down before. On a heap that is completely full, the probe may get
     * no answer, which takes traffic away as well.
     */
    private static void assertFillingEndsIt(Process launcher, Http service, Path log, int times, Runnable filling) {
        ProcessHandle process = launcher.children().findFirst().orElseThrow();
        // The request has no answer where the server finds no memory for one, so nothing waits for it.
        Thread.ofVirtual().start(filling);
        AtomicBoolean ready = new AtomicBoolean(true);
        Awaitility.await().dontCatchUncaughtExceptions().atMost(END).until(() -> {
            boolean found = isReady(service);
            boolean ended = !process.isAlive();
            if (!ended) {
                ready.set(found);
            }
            return ended;
        });
        assertThat(ready).as("readiness before the end").isFalse();
        Awaitility.await().atMost(END).until(() -> timesEnded(log) == times);
    }

    private static boolean isReady(Http service) {
        try {
            return Http.send(service.request("/actuator/health/readiness").timeout(PROBE))
                            .statusCode()
                    == HttpStatus.OK.value();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static int timesEnded(Path log) throws IOException {
        return Files.readString(log).split("the service ended to be started again", -1).length - 1;
    }
}
