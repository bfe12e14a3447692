package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.dateline.fetch.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Sources over the end of the process, and without the service. */
@Execution(ExecutionMode.CONCURRENT)
class WatchRestartIT {

    private static final String LONG =
            "The ministry said on Monday that the decision follows talks with the industry and its partners. "
                    .repeat(15);

    @TempDir
    Path folder;

    private Service service(String... sources) {
        List<String> settings = new ArrayList<>(List.of(
                "--dateline.meaning=false",
                "--dateline.watch.private-addresses=true",
                "--dateline.watch.delay=1ms",
                "--dateline.watch.time=30s"));
        settings.addAll(List.of(sources));
        return Service.on(folder.resolve("data"), settings.toArray(String[]::new));
    }

    private static String declared(int place, String property, Object value) {
        return "--dateline.watch.sources[" + place + "]." + property + "=" + value;
    }

    private static JsonNode source(Service service, String name) {
        return service.http()
                .data(
                        "{ watchedSource(ref: \"" + name
                                + "\") { every declared state pausedBecause checking lastSuccessAt articles setAside problem } }")
                .get("watchedSource");
    }

    private static void await(Supplier<Boolean> fact) {
        Instant end = Instant.now().plusSeconds(60);
        while (!fact.get()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>A feed</title><link>http://127.0.0.1/</link><description>News"
                + "</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String page(int i) {
        return "<html><head><title>Act " + i + "</title></head><body><article><p>Norway banned fish number " + i + ". "
                + LONG + "</p></article></body></html>";
    }

    @Test
    void aCheckGoesOnWhereTheProcessEndedAndTheConfigurationIsFollowed() throws IOException {
        try (Site site = new Site()) {
            String[] items = new String[4];
            for (int i = 0; i < items.length; i++) {
                // A feed begins with its newest entry, which is taken last.
                items[items.length - 1 - i] =
                        "<item><guid>" + i + "</guid><link>" + site.uri("/" + i) + "</link></item>";
                site.at("/" + i, "text/html", page(i));
            }
            site.at("/feed.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items)));
            site.at("/other.xml", "application/rss+xml", feed());
            CountDownLatch end = new CountDownLatch(1);
            site.at("/2", exchange -> {
                awaitQuietly(end);
                Site.document(200, "text/html", page(2).getBytes(StandardCharsets.UTF_8))
                        .answer(exchange);
            });
            try (Service first = service(
                    declared(0, "name", "Feed"),
                    declared(0, "address", site.uri("/feed.xml")),
                    declared(1, "name", "Other"),
                    declared(1, "address", site.uri("/other.xml")),
                    declared(1, "every", "1h"))) {
                await(() -> site.asked("/2") == 1);
                await(() -> !source(first, "Other").get("lastSuccessAt").isNull());
                assertThat(source(first, "Feed").get("articles").asInt()).isEqualTo(2);
                assertThat(source(first, "Feed").get("declared").asBoolean()).isTrue();
                assertThat(source(first, "Other").get("every").asString()).isEqualTo("PT1H");
            }
            end.countDown();
            site.at("/2", "text/html", page(2));
            try (Service second = service(
                    declared(0, "name", "Feed"),
                    declared(0, "address", site.uri("/feed.xml")),
                    declared(0, "every", "2h"))) {
                assertThat(source(second, "Feed").get("problem").isNull())
                        .as("the stop of the process is no failure of the source")
                        .isTrue();
                await(() -> !source(second, "Feed").get("lastSuccessAt").isNull());
                assertThat(source(second, "Feed").get("articles").asInt()).isEqualTo(4);
                assertThat(source(second, "Feed").get("every").asString()).isEqualTo("PT2H");
                assertThat(site.asked("/0") + site.asked("/1")).isEqualTo(2);
                assertThat(source(second, "Other").get("pausedBecause").asString())
                        .contains("dateline.watch.sources");
                await(() -> second.http()
                                .data("{ articles(first: 1) { totalCount } }")
                                .at("/articles/totalCount")
                                .asInt()
                        == 4);
            }
            withoutTheService(site);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last document is still known by its tag, and private addresses need the setting, which a command does not have. */
    private void withoutTheService(Site site) {
        Path data = folder.resolve("data");
        Typed listed = Typed.run("sources", "list", "--data", data);
        assertThat(listed.out().lines()).hasSize(2);
        assertThat(listed.out()).contains("Feed  feed " + site.uri("/feed.xml") + ", every PT2H; active; 4 articles");
        long asked = site.asked("/feed.xml");
        Typed checked = Typed.run("sources", "check", "feed", "--data", data);
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("dateline.watch.private-addresses=true");
        assertThat(site.asked("/feed.xml")).isEqualTo(asked);
    }
}
