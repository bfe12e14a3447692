package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RobotsTests {

    private static final int SITES = 60;

    private final Robots robots = new Robots("Dateline/0.1");
    private final AtomicInteger asked = new AtomicInteger();

    private void askAll(byte[] rules) throws Exception {
        for (int i = 0; i < SITES; i++) {
            robots.check(URI.create("https://site" + i + ".example/page"), file -> {
                asked.incrementAndGet();
                return rules;
            });
        }
    }

    @Test
    void rulesAreAskedForOnceADay() throws Exception {
        byte[] rules = "User-agent: *\nDisallow: /private".getBytes(StandardCharsets.UTF_8);
        askAll(rules);
        askAll(rules);
        assertThat(asked).hasValue(SITES);
    }

    @Test
    void longRulesOfManySitesAreNotAllKept() throws Exception {
        byte[] rules = ("User-agent: *\nDisallow: /" + "x".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        askAll(rules);
        askAll(rules);
        assertThat(asked).hasValueGreaterThan(SITES);
    }
}
