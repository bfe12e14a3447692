package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service in a process of its own logs as JSON: its link, and the request that a line belongs to. */
class JsonLogIT {

    private static final Pattern LINK = Pattern.compile("Open it with this link: (\\S+)");

    @TempDir
    static Path folder;

    private static ServiceProcess service;

    /** What Spring Boot sets up without a file. The tests have one that comes before it. */
    private static final String LOGGING = """
            <configuration>
              <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
              <include resource="org/springframework/boot/logging/logback/structured-console-appender.xml"/>
              <root level="INFO"><appender-ref ref="CONSOLE"/></root>
            </configuration>
            """;

    @BeforeAll
    static void start() throws IOException {
        Path logging = Files.writeString(folder.resolve("logging.xml"), LOGGING);
        service = ServiceProcess.on(
                folder.resolve("data"),
                Map.of(),
                folder.resolve("log"),
                "--dateline.security.mode=local",
                "--logging.config=" + logging,
                "--logging.structured.format.console=ecs");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** The lines of the log that are JSON. What the machine itself says before is not. */
    private static List<JsonNode> lines() throws IOException {
        return Files.readAllLines(folder.resolve("log")).stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonLogIT::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            // The last line may be in the middle of being written.
            return JsonMapper.shared().createObjectNode();
        }
    }

    @Test
    void theLinkOfTheStartLogsABrowserIn() throws Exception {
        Awaitility.await()
                .until(() -> lines().stream().anyMatch(line -> link(line).find()));
        Matcher link = lines().stream()
                .map(JsonLogIT::link)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        URI address = URI.create(link.group(1));
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> opened = browser.send(
                HttpRequest.newBuilder(address).header("accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(opened.statusCode()).isEqualTo(303);
        URI page = address.resolve(opened.headers().firstValue("location").orElseThrow());
        assertThat(page.toString()).doesNotContain("token");
        String cookie = opened.headers().firstValue("set-cookie").orElseThrow();
        HttpResponse<String> me = browser.send(
                HttpRequest.newBuilder(page.resolve("/graphql?query=%7Bme%7Brole%7D%7D"))
                        .header("cookie", cookie.substring(0, cookie.indexOf(';')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(me.body()).contains("\"role\":\"ADMIN\"");
    }

    private static Matcher link(JsonNode line) {
        return LINK.matcher(line.path("message").asString(""));
    }

    @Test
    void aLineOfARequestHasItsId() throws Exception {
        HttpResponse<String> refused = Http.send(
                new Http(service.http().port(), "guessed").request("/docs").header("X-Request-Id", "from-the-proxy.1"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("X-Request-Id")).hasValue("from-the-proxy.1");
        Awaitility.await().until(() -> lines().stream().anyMatch(JsonLogIT::isOfTheRequest));
        JsonNode line =
                lines().stream().filter(JsonLogIT::isOfTheRequest).findFirst().orElseThrow();
        assertThat(line.path("message").asString()).startsWith("A login from 127.0.0.1 failed");
        assertThat(line.at("/log/level").asString("") + line.path("log.level").asString(""))
                .isEqualTo("WARN");
    }

    private static boolean isOfTheRequest(JsonNode line) {
        return line.path("request").asString("").equals("from-the-proxy.1");
    }
}
