package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service, as anybody's would be. */
public record Http(int port, @Nullable String token) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A client that does not log in. */
    public Http(int port) {
        this(port, null);
    }

    /** Asks a query and reads the whole answer. */
    public JsonNode post(String query) {
        return JSON.readTree(text(query));
    }

    /** Asks a query and takes the answer as it comes over the wire. */
    public String text(String query) {
        return send(request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query)))))
                .body();
    }

    /** Begins a request with the login of this client. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request and reads the whole answer. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks a query that must succeed. */
    public JsonNode data(String query) {
        JsonNode answer = post(query);
        assertThat(answer.get("errors")).as(query).isNull();
        return answer.get("data");
    }

    /** Asks a query that must fail, and reads its first error. */
    public JsonNode error(String query) {
        return post(query).get("errors").get(0);
    }
}
