package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.Service;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Does on the page what a person does, in a real browser; skipped where there is no page or no browser, unless CI is set. */
@Execution(ExecutionMode.CONCURRENT)
class PageIT {

    /** A picture of each view, light and dark, narrow and wide: for people, and checked by nothing. */
    private static final Path PICTURES = Path.of("target/screenshots");

    /** With what browser.mjs begins a line about a page that asked on for longer than it was waited for. */
    private static final String NOT_SETTLED = "NOT SETTLED:";

    private static final Path WEB = Path.of("src/main/web");
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    @Test
    void aPersonFindsFollowsTrustsCorrectsAndTakesAwayATimeline(@TempDir Path data) throws Exception {
        String browser = browser();
        needs(browser != null, "There is no Chromium, so that the page is not tried: apt-get install chromium");
        needs(
                Files.exists(Path.of("target/classes/static/index.html")),
                "This build has no page, so that it is not tried: Node 20.19 or newer must be on the PATH");
        // A frame stands on a page of another site; browsers keep pages from elsewhere out of a machine's own services.
        // The page fetches an address, and the test's own is private: PrivateAddressIT tries the default setting.
        try (Service service = Service.on(
                data,
                "--dateline.meaning=false",
                "--dateline.security.mode=local",
                "--dateline.security.embedders=http://localhost:*",
                "--dateline.watch.private-addresses=true",
                "--dateline.watch.delay=1ms")) {
            String link = "http://127.0.0.1:" + service.port() + "/?token="
                    + Files.readString(data.resolve("token")).strip();
            run(link, BoltAddress.in(data).orElseThrow().uri().getPort(), browser);
        }
    }

    private static void run(String link, int bolt, String browser) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder(
                        "node",
                        "--test",
                        "--test-concurrency=1",
                        "--test-reporter=spec",
                        "e2e/page.test.mjs",
                        "e2e/hostile.test.mjs")
                .directory(WEB.toFile())
                .redirectErrorStream(true);
        node.environment().put("DATELINE_LINK", link);
        node.environment().put("DATELINE_BOLT", String.valueOf(bolt));
        node.environment().put("CHROMIUM", browser);
        node.environment().put("PAGE_PICTURES", PICTURES.toAbsolutePath().toString());
        Process process = node.start();
        String printed = new String(process.getInputStream().readAllBytes());
        printed.lines().filter(line -> line.contains(NOT_SETTLED)).forEach(System.out::println);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
    }

    private static void needs(boolean there, String otherwise) {
        if (!there && System.getenv("CI") == null) {
            System.out.println(otherwise);
        }
        assumeTrue(there || System.getenv("CI") != null, otherwise);
        assertThat(there).as(otherwise).isTrue();
    }

    private static String browser() {
        String named = System.getenv("CHROMIUM");
        return named != null
                ? named
                : BROWSERS.stream()
                        .filter(path -> Files.isExecutable(Path.of(path)))
                        .findFirst()
                        .orElse(null);
    }
}
