package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a script in place of Java that ends as it is told. */
class LauncherTests {

    @TempDir
    Path folder;

    private Path calls;

    @BeforeEach
    void java() throws IOException {
        calls = folder.resolve("calls");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = "-version" ]; then echo "openjdk version \\"$VERSION.0.1\\"" >&2; exit 0; fi
                echo "$*" >> "$CALLS"
                [ "$(wc -l < "$CALLS")" -le "$RESTARTS" ] && exit 75
                [ -z "$UNTIL_STOPPED" ] && exit 3
                trap 'sleep 1; exit 4' TERM
                echo running
                while :; do sleep 0.1; done
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createFile(folder.resolve("dateline.jar"));
    }

    private record Ended(int status, String said, List<String> calls) {}

    private Ended launch(String version, int restarts, String... arguments) throws IOException, InterruptedException {
        return launch(Path.of("bin/dateline"), version, restarts, arguments);
    }

    private Ended launch(Path script, String version, int restarts, String... arguments)
            throws IOException, InterruptedException {
        return end(launcher(script, version, restarts, arguments).start());
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said, Files.exists(calls) ? Files.readAllLines(calls) : List.of());
    }

    /** Starts the launcher with a service that runs until it is stopped, and waits for a line. */
    private Process launchUntil(String line, int restarts) throws IOException {
        ProcessBuilder launcher = launcher(Path.of("bin/dateline"), "25", restarts, "--server.port=8140");
        launcher.environment().put("UNTIL_STOPPED", "yes");
        Process process = launcher.start();
        StringBuilder said = new StringBuilder();
        while (!said.toString().contains(line)) {
            int next = process.getInputStream().read();
            assertThat(next).as(said.toString()).isNotNegative();
            said.append((char) next);
        }
        return process;
    }

    private ProcessBuilder launcher(Path script, String version, int restarts, String... arguments) {
        ProcessBuilder launcher = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().compute("PATH", (name, path) -> folder.resolve("jdk/bin") + File.pathSeparator + path);
        launcher.environment()
                .put("DATELINE_JAR", folder.resolve("dateline.jar").toString());
        launcher.environment().put("VERSION", version);
        launcher.environment().put("CALLS", calls.toString());
        launcher.environment().put("RESTARTS", String.valueOf(restarts));
        return launcher;
    }

    /** The launcher in a checkout that is not built, on a machine that has no other Java than the script. */
    private Path alone() throws IOException {
        String script = Files.readString(Path.of("bin/dateline"));
        String nowhere = folder.resolve("nowhere").toString();
        String changed = script.replace("/usr/lib/jvm", nowhere).replace("/Library/Java/JavaVirtualMachines", nowhere);
        assertThat(changed).isNotEqualTo(script);
        return Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("dateline"), changed);
    }

    @Test
    void withoutANewJavaOneLineSaysSo() throws IOException, InterruptedException {
        Ended ended = launch(alone(), "17", 0, "schema");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .isEqualTo("dateline: no JDK from 21 on was found. Install one, or set JAVA_HOME to its folder.\n");
        assertThat(ended.calls()).isEmpty();
    }

    @Test
    void withoutTheJarOneLineSaysHowToBuildIt() throws IOException, InterruptedException {
        Files.delete(folder.resolve("dateline.jar"));
        Ended ended = launch(alone(), "25", 0, "schema");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .isEqualTo("dateline: there is no target/dateline.jar. Build it with: mvn -DskipTests package\n");
        assertThat(ended.calls()).isEmpty();
    }

    @Test
    void aServiceThatAsksForItIsStartedAgain() throws IOException, InterruptedException {
        Ended ended = launch("25", 2, "--server.port=8140");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.calls()).hasSize(3).allMatch(call -> call.endsWith("--server.port=8140"));
    }

    @Test
    void aStopEndsTheServiceAndThenTheLauncherHoweverOftenItIsAskedFor() throws IOException, InterruptedException {
        Process process = launchUntil("running", 0);
        process.toHandle().destroy();
        Thread.sleep(300);
        process.toHandle().destroy();
        assertThat(end(process).status()).as("the service's own status").isEqualTo(4);
    }

    @Test
    void aStopWhileTheServiceIsAboutToStartAgainStartsNoOther() throws IOException, InterruptedException {
        Process process = launchUntil("starting it", 1);
        process.toHandle().destroy();
        Ended ended = end(process);
        assertThat(ended.status()).isEqualTo(143);
        assertThat(ended.calls()).hasSize(1);
    }

    @Test
    void aServiceThatIsStartedAgainCanBeStopped() throws IOException, InterruptedException {
        Process process = launchUntil("running", 1);
        process.toHandle().destroy();
        Ended ended = end(process);
        assertThat(ended.status()).isEqualTo(4);
        assertThat(ended.calls()).hasSize(2);
    }

    @Test
    void aCommandRunsOnce() throws IOException, InterruptedException {
        Ended ended = launch("25", 1, "explain", "two words");
        assertThat(ended.status()).isEqualTo(75);
        assertThat(ended.calls()).hasSize(1);
    }

    @Test
    void onlyAJavaThatKnowsItIsToldNotToWarnOfLibraries() throws IOException, InterruptedException {
        assertThat(launch("25", 0, "schema").calls().getLast()).contains("--sun-misc-unsafe-memory-access=allow");
        assertThat(launch("21", 0, "schema").calls().getLast()).doesNotContain("unsafe");
    }

    @Test
    void onlyWhatRunsLongIsCompiledAtLength() throws IOException, InterruptedException {
        assertThat(launch("25", 0, "explain", "two words").calls().getLast()).contains("-XX:TieredStopAtLevel=1");
        assertThat(launch("25", 0, "import", "jsonl", "news.jsonl").calls().getLast())
                .doesNotContain("Tiered");
        assertThat(launch("25", 0, "--server.port=8140").calls().getLast()).doesNotContain("Tiered");
    }
}
