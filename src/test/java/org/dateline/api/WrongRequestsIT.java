package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of all kinds that cannot be answered: each is told what is wrong with it, and nothing of the inside. */
@IntegrationTest
class WrongRequestsIT {

    /** Classes, stacks, queries of the database, and the printed form of parsed values. */
    private static final Pattern INSIDE =
            Pattern.compile("(?i)exception|stacktrace|org\\.|java\\.|tools\\.jackson|match \\(|Value\\{|tomcat|neo4j");

    @LocalServerPort
    int port;

    @Autowired
    Http http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ timeline(filter: {involving: [\"no-such\"]}) { totalCount } } | NOT_FOUND | no-such",
                "{ timeline(filter: {topic: \"no-such\"}) { totalCount } } | NOT_FOUND | no-such",
                "{ neighbourhood(of: \"no-such\") { count } } | NOT_FOUND | of:",
                "{ paths(from: \"US\", to: \"US\") { truncated } } | BAD_REQUEST | two ends",
                "{ paths(from: \"US\", to: \"CN\", maxHops: 9) { truncated } } | BAD_REQUEST | from 1 to 5",
                "{ timeline(first: 0) { totalCount } } | BAD_REQUEST | from 1 to 500",
                "{ timeline(first: 1, last: 1) { totalCount } } | BAD_REQUEST | not both",
                "{ timeline(after: \"!\") { totalCount } } | BAD_REQUEST | no cursor",
                "{ timeline(after: \"bWVhc3VyZXMgQCB-YQ\") { totalCount } } | BAD_REQUEST | no cursor",
                "{ timeline(filter: {types: [DANCE]}) { totalCount } } | INVALID_DOCUMENT | DANCE",
                "{ timeline(filter: {types: [\"AID\"]}) { totalCount } } | INVALID_DOCUMENT | filter.types[0]",
                "{ measures(on: \"2018-13-40\") { totalCount } } | INVALID_DOCUMENT | 2018-13-40",
                "{ measures(on: 2018) { totalCount } } | INVALID_DOCUMENT | a day such as",
                "{ measures(on: \"+12018-01-01\") { totalCount } } | INVALID_DOCUMENT | a day such as",
                "{ timeline(asOf: {reported: \"yesterday\"}) { totalCount } } | INVALID_DOCUMENT | yesterday",
                "{ timeline(asOf: {reported: \"+12018-01-01T00:00:00Z\"}) { totalCount } } | INVALID_DOCUMENT | instant",
                "{ timeline(asOf: {recorded: \"2999-01-01T00:00:00Z\"}) { totalCount } } | BAD_REQUEST | future",
                "{ timeline(filter: {window: {from: \"2019-01-01\", to: \"2018-01-01\"}}) { totalCount } } | BAD_REQUEST | ends on",
                "{ nope } | INVALID_DOCUMENT | nope",
                "{ entity { id } } | INVALID_DOCUMENT | ref",
                "{ entity(ref: 1) { id } } | INVALID_DOCUMENT | ref",
                "query ($r: String!) { entity(ref: $r) { id } } | BAD_REQUEST | 'r'",
                "query A { __typename } query B { __typename } | BAD_REQUEST | operation name",
                "{ timeline( | INVALID_SYNTAX | line 1",
                "fragment F on Query { __typename } | INVALID_DOCUMENT | F",
                "{ timeline } | INVALID_DOCUMENT | timeline",
                "mutation { ingestArticles(input: [{title: \"x\"}]) { jobId } } | INVALID_DOCUMENT | text"
            })
    void eachHasACodeAnAdviceAndAPlace(String document, String code, String told) {
        String answer = http.text(document);
        JsonNode error = JsonMapper.shared().readTree(answer).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
        assertThat(error.at("/extensions/advice").asString()).isNotBlank();
        assertThat(error.get("message").asString()).contains(told);
        if (!document.startsWith("query A")) {
            assertThat(error.has("path") || error.has("locations")).isTrue();
        }
        tellsNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ entities(search: \"a\", first: null) { edges { cursor } } }",
                "{ timeline(order: null) { edges { node { claims(first: null) { edges { cursor } } } } } }",
                "{ measures(on: \"2018-01-01\", first: null, certainty: null, includeCoded: null) { totalCount } }",
                "{ articles(first: null) { edges { node { passage(start: null, length: null) mentions(first: null) { edges { cursor } } } } } }",
                "{ changes(from: \"2018-01-01T00:00:00Z\", to: \"2018-01-02T00:00:00Z\", first: null) { edges { cursor } } }",
                "{ paths(from: \"US\", to: \"CN\", maxHops: null, inOrder: null, first: null) { truncated } }"
            })
    void nullIsAsIfLeftOut(String document) {
        http.data(document);
    }

    @ParameterizedTest
    @CsvSource({
        "'timeline(filter: {involving: [\\\"no-such\\\"]}) { cursor }', NOT_FOUND",
        "'timeline(after: \\\"no-such\\\") { cursor }', BAD_REQUEST",
        "'ingestion(jobId: \\\"no-such\\\") { done }', NOT_FOUND"
    })
    void aSubscriptionThatCannotBeginSaysWhy(String field, String code) throws Exception {
        HttpResponse<String> answer = send(request("/graphql")
                .header("content-type", "application/json")
                .header("accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"subscription { " + field + " }\"}")));
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"advice\":", "no-such")
                .contains("event:complete");
        tellsNothingOfTheInside(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/export, 400, format",
        "/export?format=zip, 400, zip",
        "/export?format=csv&involving=no-such, 404, no-such",
        "/export?format=csv&types=DANCE, 400, DANCE",
        "/export?format=csv&from=x, 400, from",
        "/export?format=csv&from=2019-01-01&to=2018-01-01, 400, ends on",
        "/timeline.atom?involving=no-such, 404, no-such",
        "/timeline.atom?types=DANCE, 400, DANCE",
        "/timeline.atom?to=2018-99-01, 400, to",
        "/reconcile?queries=x, 400, JSON object",
        "/reconcile?queries=%7B%22a%22%3Anull%7D, 400, queries.a",
        "/reconcile?queries=%7B%22a%22%3A%7B%7D%7D, 400, query",
        "/reconcile/preview, 400, id",
        "/reconcile/preview?id=no-such, 404, no-such",
        "/reconcile/suggest/entity, 400, prefix",
        "/no-such, 404, no-such"
    })
    void otherAddressesSayWhatIsWrongToo(String address, int status, String told) throws Exception {
        HttpResponse<String> answer = send(request(address));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
        tellsNothingOfTheInside(answer.body());
    }

    @Test
    void otherMethodsAndTypesAreRefused() throws Exception {
        for (String address : new String[] {"/export?format=csv", "/timeline.atom", "/docs"}) {
            HttpResponse<String> answer = send(request(address).POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("POST");
        }
        HttpResponse<String> form = send(request("/graphql")
                .header("content-type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\n\r\n--x--")));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void moreReferencesAndWordsThanAnybodyAsksForAreRefused() {
        assertThat(http.error("{ measures(on: \"2018-01-01\", targets: [" + "\"US\" ".repeat(101)
                                + "]) { totalCount } }")
                        .get("message")
                        .asString())
                .contains("at most 100");
        for (String search : new String[] {
            "entities(search: \"%s\") { edges { cursor } }",
            "timeline(filter: {text: \"%s\"}) { totalCount }",
            "articles(filter: {text: \"%s\"}) { totalCount }",
            "search(text: \"%s\") { actions { score } }"
        }) {
            assertThat(http.error("{ " + search.formatted("ab ".repeat(200)) + " }")
                            .get("message")
                            .asString())
                    .contains("at most 500");
        }
    }

    @Test
    void graphiqlLoadsFromHereAlone() throws Exception {
        HttpResponse<String> page = send(request("/graphiql?path=/graphql&wsPath=/graphql"));
        assertThat(page.body()).doesNotContain("https://", "http://");
        Matcher part = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"").matcher(page.body());
        int parts = 0;
        while (part.find()) {
            assertThat(send(request(part.group(1))).statusCode())
                    .as(part.group(1))
                    .isEqualTo(200);
            parts++;
        }
        assertThat(parts).isEqualTo(6);
    }

    private static void tellsNothingOfTheInside(String answer) {
        assertThat(INSIDE.matcher(answer).find()).as(answer).isFalse();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
