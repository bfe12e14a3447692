package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.Service;

/** Runs the page's own tests of {@code src/main/web/e2e} in a real browser, against a service. */
final class Chromium {

    /** With what browser.mjs begins a line about a page that asked on for longer than it was waited for. */
    private static final String NOT_SETTLED = "NOT SETTLED:";

    private static final Path WEB = Path.of("src/main/web");
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final String program;

    private Chromium(String program) {
        this.program = program;
    }

    /** Skips the test where there is no page or no browser, unless CI is set. */
    static Chromium found() {
        String named = System.getenv("CHROMIUM");
        String program = named != null
                ? named
                : BROWSERS.stream()
                        .filter(path -> Files.isExecutable(Path.of(path)))
                        .findFirst()
                        .orElse("");
        needs(!program.isEmpty(), "There is no Chromium, so that the page is not tried: apt-get install chromium");
        needs(
                Files.exists(Path.of("target/classes/static/index.html")),
                "This build has no page, so that it is not tried: Node 20.19 or newer must be on the PATH");
        return new Chromium(program);
    }

    /** The link that the service prints at its start. */
    static String link(Service service, Path data) throws IOException {
        return "http://127.0.0.1:" + service.port() + "/?token="
                + Files.readString(data.resolve("token")).strip();
    }

    /** Returns the output of the tests in these files, all of which have to pass. */
    String passes(String link, Map<String, String> environment, String... files)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("node", "--test", "--test-concurrency=1", "--test-reporter=spec"), Stream.of(files))
                .toList();
        ProcessBuilder node =
                new ProcessBuilder(command).directory(WEB.toFile()).redirectErrorStream(true);
        node.environment().put("DATELINE_LINK", link);
        node.environment().put("CHROMIUM", program);
        node.environment().putAll(environment);
        Process process = node.start();
        String printed = new String(process.getInputStream().readAllBytes());
        printed.lines().filter(line -> line.contains(NOT_SETTLED)).forEach(System.out::println);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static void needs(boolean there, String otherwise) {
        if (!there && System.getenv("CI") == null) {
            System.out.println(otherwise);
        }
        assumeTrue(there || System.getenv("CI") != null, otherwise);
        assertThat(there).as(otherwise).isTrue();
    }
}
