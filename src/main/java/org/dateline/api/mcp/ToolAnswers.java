package org.dateline.api.mcp;

import graphql.GraphQLError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dateline.graph.Cancellation;
import org.dateline.graph.ReadCancelled;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes the document of a tool call within the same limits as other clients' requests, from a single state of the
 * graph.
 */
final class ToolAnswers {

    private static final URI HERE = URI.create("/mcp");

    private final WebGraphQlHandler handler;
    private final JsonMapper json;

    ToolAnswers(WebGraphQlHandler handler, JsonMapper json) {
        this.handler = handler;
        this.json = json;
    }

    CallToolResult of(ToolDocument document, @Nullable Map<String, Object> arguments) {
        Map<String, Object> body =
                Map.of("query", document.text(), "variables", arguments == null ? Map.of() : arguments);
        WebGraphQlRequest request = new WebGraphQlRequest(
                HERE,
                HttpHeaders.EMPTY,
                null,
                null,
                Map.of(),
                body,
                UUID.randomUUID().toString(),
                Locale.ENGLISH);
        try {
            return result(answer(request));
        } catch (ReadCancelled e) {
            // Return a failed result instead of an exception, which the library would log.
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(e.getMessage()))
                    .isError(true)
                    .build();
        }
    }

    /** Waits for the answer until the client disconnects. */
    private WebGraphQlResponse answer(WebGraphQlRequest request) {
        CompletableFuture<WebGraphQlResponse> answer =
                handler.handleRequest(request).toFuture();
        Cancellation client = Cancellation.current();
        try {
            return client == null ? answer.join() : client.read(() -> answer.cancel(true), answer::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private CallToolResult result(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        Map<String, Object> answer = new LinkedHashMap<>();
        // A root field that is null is an answer: the requested thing does not exist.
        if (response.getData() instanceof Map<?, ?> data) {
            data.forEach((name, value) -> answer.put(String.valueOf(name), Plain.of(value)));
        }
        if (!errors.isEmpty()) {
            answer.put("errors", errors.stream().map(ToolAnswers::error).toList());
        }
        Object recorded = response.getExtensions().get("recorded");
        if (recorded != null) {
            answer.put("recorded", recorded);
        }
        return CallToolResult.builder()
                .structuredContent(answer)
                .addTextContent(json.writeValueAsString(answer))
                .isError(!errors.isEmpty())
                .build();
    }

    private static Map<String, Object> error(GraphQLError error) {
        Map<String, Object> told = new LinkedHashMap<>(error.getExtensions());
        told.put("message", error.getMessage());
        return told;
    }
}
