package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The specification of GraphQL over HTTP, as npm's graphql-http audits it. */
@IntegrationTest
class GraphQlOverHttpIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NEW_TYPE = "application/graphql-response+json";

    @LocalServerPort
    int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql" + query));
    }

    private HttpResponse<String> post(String body, String accept) throws Exception {
        return send(to("").header("content-type", "application/json")
                .header("accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String document, String rest) throws Exception {
        return send(to("?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8) + rest)
                .header("accept", NEW_TYPE));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "application/graphql-response+json, application/graphql-response+json",
        "'application/json;q=0.5, application/graphql-response+json', application/graphql-response+json",
        "image/png, application/json"
    })
    void theAnswerIsOfTheTypeThatIsAccepted(String accept, String type) throws Exception {
        HttpResponse<String> answer = post("{\"query\": \"{ __typename }\"}", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue(type);
        assertThat(answer.body()).contains("\"__typename\":\"Query\"");
    }

    @Test
    void longAnswersAreCompressedForThoseWhoAcceptIt() throws Exception {
        String body = "{\"query\": \"{ __schema { types { name fields { name } } } }\"}";
        HttpRequest.Builder request = to("").header("content-type", "application/json")
                .header("accept", NEW_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        int plain = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
        HttpResponse<byte[]> packed =
                CLIENT.send(request.header("accept-encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(plain / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"notquery\": \"{ __typename }\"}",
                "{\"query\": {\"a\": 1}}",
                "{\"query\": 0}",
                "{\"query\": false}",
                "{\"query\": [\"a\"]}",
                "{\"query\": \"{ __typename }\", \"operationName\": {\"a\": 1}}",
                "{\"query\": \"{ __typename }\", \"operationName\": 0}",
                "{\"query\": \"{ __typename }\", \"operationName\": [\"a\"]}",
                "{\"query\": \"{ __typename }\", \"variables\": \"a\"}",
                "{\"query\": \"{ __typename }\", \"variables\": [\"a\"]}",
                "{\"query\": \"{ __typename }\", \"extensions\": 0}",
                "[{\"query\": \"{ __typename }\"}]",
                "{ \"not a JSON",
                "7"
            })
    void whatIsNoRequestIsABadRequestInAnyType(String body) throws Exception {
        for (String accept : new String[] {"application/json", NEW_TYPE}) {
            HttpResponse<String> answer = post(body, accept);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"BAD_REQUEST\"").doesNotContain("\"data\"");
        }
    }

    @Test
    void theAuditsOfGraphqlHttpPass() throws Exception {
        assertThat(org.dateline.Node.run("audit.js", "http://127.0.0.1:" + port + "/graphql"))
                .contains("61 of 61");
    }

    @Test
    void anIdleConnectionIsHeldLongerThanProxiesHoldIt() throws Exception {
        String head = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String two = head + "Connection: keep-alive\r\n\r\n" + head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(two.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Keep-Alive: timeout=75\r\n", "Connection: close\r\n");
        }
    }

    @Test
    void nullParametersAreAsIfLeftOut() throws Exception {
        String body =
                "{\"query\": \"{ __typename }\", \"operationName\": null, \"variables\": null, \"extensions\": null}";
        assertThat(post(body, NEW_TYPE).body()).contains("\"data\"").doesNotContain("errors");
    }

    @ParameterizedTest
    @CsvSource({
        "{, INVALID_SYNTAX",
        "{ no_such_field }, INVALID_DOCUMENT",
        "query ($id: ID!) { node(id: $id) { id } }, BAD_REQUEST"
    })
    void aDocumentThatCannotBeRunIsToldByTheNewerTypesStatusOnly(String document, String code) throws Exception {
        String body = "{\"query\": \"" + document + "\"}";
        assertThat(post(body, "application/json").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = post(body, NEW_TYPE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("\"data\"");
    }

    @Test
    void queriesMayBeLinks() throws Exception {
        String variables = URLEncoder.encode("{\"name\": \"Query\"}", StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                get("query T($name: String!) { __type(name: $name) { name } }", "&variables=" + variables);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"Query\"");
    }

    @Test
    void aDocumentIsAskedForByItsId() throws Exception {
        String document = java.nio.file.Files.readString(java.nio.file.Path.of("graphql/documents/timeline.graphql"));
        String variables = ", \"variables\": {\"involving\": []}}";
        String byId = "{\"documentId\": \"sha256:" + Sha256.of(document) + "\"" + variables;
        assertThat(post(byId, NEW_TYPE).body()).contains("\"pageInfo\"").doesNotContain("errors");
        HttpResponse<String> unknown = post("{\"documentId\": \"sha256:00\"}", NEW_TYPE);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void mutationsAreTakenByPostOnly() throws Exception {
        HttpResponse<String> answer = get("mutation { __typename }", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
        assertThat(send(to("").PUT(HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aBodyWithoutTheTypeOfJsonIsNotRead() throws Exception {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}");
        assertThat(send(to("").POST(body)).statusCode()).isEqualTo(415);
        assertThat(send(to("").header("content-type", "text/plain").POST(body)).statusCode())
                .isEqualTo(415);
    }
}
