package org.dateline.page;

import java.nio.file.Path;
import java.util.Map;
import org.dateline.Service;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Does on the page what a person does, in a real browser; skipped where there is no page or no browser, unless CI is set. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class PageIT {

    /** A picture of each view, light and dark, narrow and wide: for people, and checked by nothing. */
    private static final Path PICTURES = Path.of("target/screenshots");

    @Test
    void aPersonFindsFollowsTrustsCorrectsAndTakesAwayATimeline(@TempDir Path data) throws Exception {
        Chromium browser = Chromium.found();
        // A frame stands on a page of another site; browsers keep pages from elsewhere out of a machine's own services.
        // The page fetches an address, and the test's own is private: PrivateAddressIT tries the default setting.
        try (Service service = Service.on(
                data,
                "--dateline.meaning=false",
                "--dateline.security.mode=local",
                "--dateline.security.embedders=http://localhost:*",
                "--dateline.watch.private-addresses=true",
                "--dateline.watch.delay=1ms")) {
            int bolt = BoltAddress.in(data).orElseThrow().uri().getPort();
            browser.passes(
                    Chromium.link(service, data),
                    Map.of(
                            "DATELINE_BOLT", String.valueOf(bolt),
                            "PAGE_PICTURES", PICTURES.toAbsolutePath().toString()),
                    "e2e/page.test.mjs",
                    "e2e/hostile.test.mjs");
        }
    }
}
