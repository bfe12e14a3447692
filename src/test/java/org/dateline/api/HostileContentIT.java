package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.IntegrationTest;
import org.dateline.bulk.ExportFormat;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and sentences with markup, formulas and the ends of lines stay text in whatever Dateline writes. */
@Tag("faults")
@IntegrationTest
class HostileContentIT {

    private static final LocalDate DAY = LocalDate.of(1994, 5, 2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What a browser, a calendar and a spreadsheet would each take for their own. */
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    private static final String LINES = "\r\nEND:VEVENT\r\nX-EVIL:1";
    private static final String FORMULA = "=cmd|' /C calc'!A0";

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    private final String mark = "hostile" + System.nanoTime();
    private final String actor = FORMULA + mark + MARKUP;
    private final String target = mark + LINES + MARKUP;

    @BeforeEach
    void anAct() {
        chronicle.parties(actor, target);
        chronicle.sanction(mark + MARKUP + LINES, DAY, actor, target);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** No element, attribute or address of an HTML text is of the hostile names. */
    private static void isHarmless(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("[onerror], img[src=x]")).isEmpty();
        assertThat(page.select("script"))
                .allSatisfy(script -> assertThat(script.data()).doesNotContain("alert(1)"));
    }

    @Test
    void aFeedHasThemAsText() throws Exception {
        String feed = text("/timeline.atom?involving=" + encoded(actor));
        SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
        assertThat(read.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).contains("<script>alert(1)");
            assertThat(entry.getTitleEx().getType())
                    .as("readers show it as text")
                    .isIn(null, "text");
        });
        assertThat(feed).doesNotContain("<script");
    }

    @Test
    void theFrameOfAnotherPageHasThemAsText() throws Exception {
        String frame = text("/embed?of=" + encoded(actor));
        assertThat(Jsoup.parse(frame).text()).contains("<script>alert(1)</script>");
        isHarmless(frame);
    }

    @Test
    void reconciliationHasThemAsText() throws Exception {
        JsonNode found = JsonMapper.shared()
                .readTree(text("/reconcile?queries="
                        + encoded(JsonMapper.shared().writeValueAsString(Map.of("q", Map.of("query", actor))))));
        assertThat(found.at("/q/result/0/name").asString()).isEqualTo(actor);
        String preview = text("/reconcile/preview?id=" + encoded(actor));
        assertThat(Jsoup.parse(preview).text()).contains("<script>alert(1)</script>");
        isHarmless(preview);
    }

    @Test
    void refusalsHaveThemAsText() throws Exception {
        for (String path : new String[] {"/embed?of=", "/timeline.atom?involving=", "/export?format=CSV&involving="}) {
            HttpResponse<byte[]> refused = get(path + encoded("nobody " + mark + "x" + MARKUP));
            String type = refused.headers().firstValue("content-type").orElse("");
            if (type.startsWith("text/html")) {
                isHarmless(new String(refused.body(), StandardCharsets.UTF_8));
            } else {
                assertThat(type).as(path).startsWith("text/plain");
            }
            assertThat(refused.headers().firstValue("x-content-type-options"))
                    .as(path)
                    .hasValue("nosniff");
        }
    }

    /** Intake, imports and corrections refuse such addresses; a graph that other programs write may have one. */
    @Test
    void anAddressThatRunsAScriptIsNoLink() throws Exception {
        String script = "javascript:alert(1)//" + mark;
        String party = mark + " at an address";
        chronicle.parties(party);
        chronicle.write(Generated.at(
                script,
                Generated.reading(mark + " bans " + party, DAY, Generated.sanction(party, party, Generated.on(DAY)))));
        for (String path : new String[] {"/timeline.atom?involving=", "/embed?of="}) {
            assertThat(text(path + encoded(party))).as(path).contains(mark).doesNotContain("javascript:");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasThemAsText(ExportFormat format) throws Exception {
        HttpResponse<byte[]> answer = get("/export?format=" + format + "&involving=" + encoded(actor));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment;");
        byte[] body = answer.body();
        String text = new String(body, StandardCharsets.UTF_8);
        switch (format) {
            case GRAPHML, GEXF -> {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
                assertThat(text).doesNotContain("<script");
            }
            case TIMELINEJS, JSON_LD -> {
                // TimelineJS sets its texts as HTML.
                String shown = JsonMapper.shared().readTree(body).toString();
                assertThat(format == ExportFormat.JSON_LD ? "" : shown).doesNotContain("<script", "<img");
            }
            case ICALENDAR ->
                assertThat(text.lines().filter(line -> line.startsWith("X-EVIL")))
                        .isEmpty();
            case CSV -> {
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                                .as(entry.getName())
                                .doesNotContainPattern("(^|,|\n)\"?[=+@-][a-z|]");
                    }
                }
            }
            case CYPHER ->
                assertThat(text.lines().filter(line -> line.startsWith("END:VEVENT")))
                        .as("a name with the end of a line begins no statement")
                        .isEmpty();
            default -> assertThat(text).isNotEmpty();
        }
    }
}
