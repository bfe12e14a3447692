package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.dateline.IntegrationTest;
import org.dateline.api.reference.SchemaText;
import org.dateline.graph.Chronicle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs of others speak: Atom, OpenRefine's reconciliation, the schema at an address. */
@IntegrationTest
class ProgramsIT {

    private static final LocalDate DAY = LocalDate.of(1993, 4, 1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    private final String mark = "prog" + System.nanoTime();

    @BeforeEach
    void anAct() {
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private JsonNode reconcile(String queries) throws Exception {
        return json("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    }

    @Test
    void aTimelineIsAnAtomFeed() throws Exception {
        HttpResponse<String> answer = get("/timeline.atom?involving=" + mark + ":A");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getUri()).startsWith("action:");
            assertThat(entry.getTitle()).startsWith("1 April 1993: ");
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getContents()).isEmpty();
            assertThat(get(pathOf(entry.getLink())).body()).contains("\"quote\"");
        });
        assertThat(feed.getLinks()).extracting(SyndLink::getRel).contains("self");
        assertThat(feed.getUri()).isNotBlank();
        assertThat(feed.getAuthors()).isNotEmpty();
        assertThat(feed.getPublishedDate()).isNotNull();
    }

    /** A page of another site may call this path, with a key. This service has no logins, and none for such a page. */
    @Test
    void aPageOfAnotherSiteReadsNoNames() throws Exception {
        String path = "/reconcile?queries="
                + URLEncoder.encode("{\"q\": {\"query\": \"" + mark + ":A\"}}", StandardCharsets.UTF_8);
        assertThat(get(path).body()).contains(mark + ":A");
        HttpResponse<String> elsewhere = get(path, "Origin", "https://evil.example");
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(elsewhere.body()).doesNotContain(mark);
    }

    @Test
    void aFeedBeginsWithWhatWasRecordedLast() throws Exception {
        chronicle.sanction(mark + " told later of an older one", DAY.minusYears(1), mark + ":A", mark + ":B");
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(
                        get("/timeline.atom?involving=" + mark + ":A").body()));
        assertThat(feed.getEntries()).hasSize(2);
        assertThat(feed.getEntries().getFirst().getTitle()).startsWith("1 April 1992: ");
        assertThat(feed.getEntries().getFirst().getUpdatedDate())
                .isAfterOrEqualTo(feed.getEntries().getLast().getUpdatedDate())
                .isEqualTo(feed.getPublishedDate())
                .as("the time of recording, not of a report of 1992")
                .isAfter(Instant.now().minusSeconds(600));
    }

    private static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void aFeedOfNobodySaysSo() throws Exception {
        HttpResponse<String> answer = get("/timeline.atom?involving=nobody-" + mark);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nobody-" + mark);
    }

    @Test
    void namesOfATableAreMatchedWithEntities() throws Exception {
        JsonNode answers = reconcile("{\"q0\": {\"query\": \"" + mark
                + ":A\", \"limit\": 3}, \"q1\": {\"query\": \"zzqy\", \"type\": \"PERSON\"}}");
        JsonNode first = answers.at("/q0/result/0");
        assertThat(first.get("id").asString()).isEqualTo(mark + ":A");
        assertThat(first.get("match").asBoolean()).isTrue();
        assertThat(first.at("/type/0/id").asString()).isNotBlank();
        assertThat(answers.at("/q1/result").isArray()).isTrue();
    }

    @Test
    void theManifestTellsWhereToSuggestAndPreview() throws Exception {
        JsonNode manifest = json("/reconcile");
        assertThat(manifest.get("versions").toString()).contains("0.2");
        String suggest = manifest.at("/suggest/entity/service_path").asString();
        JsonNode found = json(suggest + "?prefix=" + mark + ":A");
        assertThat(found.at("/result/0/id").asString()).isEqualTo(mark + ":A");
        String preview = URI.create(manifest.at("/preview/url").asString().replace("{{id}}", mark + ":A"))
                .getPath();
        assertThat(get(preview + "?id=" + mark + ":A").body()).contains(mark);
    }

    @Test
    void matchedNamesGetFurtherColumns() throws Exception {
        String properties =
                json("/reconcile").at("/extend/propose_properties/service_path").asString();
        assertThat(json(properties + "?type=COUNTRY").findValuesAsString("id")).contains("names", "wikidata", "lei");
        JsonNode columns = extend(
                "{\"ids\": [\"" + mark + ":A\", \"nobody\"], \"properties\": [{\"id\": \"name\"}, {\"id\": \"lei\"}]}");
        assertThat(columns.at("/meta/0/name").asString()).isEqualTo("Name");
        assertThat(columns.get("rows").get(mark + ":A").at("/name/0/str").asString())
                .isEqualTo(mark + ":A");
        assertThat(columns.get("rows").get(mark + ":A").get("lei")).isEmpty();
        assertThat(columns.get("rows").get("nobody").get("name")).isEmpty();
        assertThat(extend("{\"ids\": [], \"properties\": [{\"id\": \"height\"}]}")
                        .get("message")
                        .asString())
                .contains("height", "wikidata");
    }

    private JsonNode extend(String wanted) throws Exception {
        return json("/reconcile?extend=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeReconciledIsABadRequest() throws Exception {
        assertThat(reconcile("[]").get("message").asString()).contains("JSON object");
        assertThat(reconcile("{\"a\": {\"query\": \"x\", \"type\": \"SHIP\"}}")
                        .get("message")
                        .asString())
                .contains("SHIP");
        assertThat(reconcile("{\"a\": {}}").get("message").asString()).contains("name");
    }

    @Test
    void theSchemaIsAPageAndAText() throws Exception {
        assertThat(get("/docs").body())
                .contains("<section id=\"PolicyAction\">")
                .contains("href=\"#TimelineFilter\"");
        assertThat(get("/schema.graphqls").body())
                .contains("type PolicyAction implements Node")
                .isEqualTo(SchemaText.sdl());
    }
}
