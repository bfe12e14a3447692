package org.dateline.api.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests by the GraphQL over HTTP specification, and as server-sent events if the client asks for them. */
@Component
@ConditionalOnWebApplication
class GraphQlEndpoint {

    /** Codes that set the HTTP status for every media type, because proxies and logs have to see them. */
    private static final Set<ErrorCode> TOLD_BY_STATUS = EnumSet.of(
            ErrorCode.METHOD_NOT_ALLOWED, ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN, ErrorCode.RATE_LIMITED);

    private final WebGraphQlHandler handler;
    private final BodyReader reader;
    private final Documents documents;
    private final ClientWatch clients;
    private final JsonMapper json;

    GraphQlEndpoint(
            WebGraphQlHandler handler, BodyReader reader, Documents documents, ClientWatch clients, JsonMapper json) {
        this.clients = clients;
        this.handler = handler;
        this.reader = reader;
        this.documents = documents;
        this.json = json;
    }

    /** Answers a request of any method to the endpoint. */
    ServerResponse answer(ServerRequest request) throws IOException {
        MediaType type = MediaType.APPLICATION_JSON;
        try {
            type = wanted(request);
            boolean stream = type.equals(MediaType.TEXT_EVENT_STREAM);
            WebGraphQlResponse response = answer(request.servletRequest(), read(request, stream));
            return stream ? EventStream.of(response, json) : write(response, type);
        } catch (Refusal e) {
            return refuse(e, type.equals(MediaType.TEXT_EVENT_STREAM) ? MediaType.APPLICATION_JSON : type);
        }
    }

    /** Waits for the answer until the client disconnects. */
    private WebGraphQlResponse answer(HttpServletRequest servlet, WebGraphQlRequest request) {
        CompletableFuture<WebGraphQlResponse> answer =
                handler.handleRequest(request).toFuture();
        try (ClientWatch.Watched ignored = clients.begin(servlet, () -> answer.cancel(true))) {
            return answer.join();
        } catch (CancellationException e) {
            throw new Refusal(ErrorCode.TIMEOUT, "The client has left.");
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private WebGraphQlRequest read(ServerRequest request, boolean stream) throws IOException {
        HttpServletRequest servlet = request.servletRequest();
        boolean get = request.method().equals(HttpMethod.GET);
        Parameters parameters = get ? reader.queryString(servlet) : post(request, servlet);
        Map<String, Object> attributes = new HashMap<>(request.attributes());
        attributes.put(Transport.class.getName(), transport(get, stream));
        return new WebGraphQlRequest(
                ServletUriComponentsBuilder.fromContextPath(servlet).build().toUri(),
                request.headers().asHttpHeaders(),
                null,
                request.remoteAddress().orElse(null),
                attributes,
                parameters.with(documents.of(parameters)),
                UUID.randomUUID().toString(),
                Locale.ENGLISH);
    }

    private Parameters post(ServerRequest request, HttpServletRequest servlet) throws IOException {
        if (!request.method().equals(HttpMethod.POST)) {
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "Use POST, or GET for queries.");
        }
        return reader.body(servlet);
    }

    private static Transport transport(boolean get, boolean stream) {
        return get ? (stream ? Transport.GET_STREAM : Transport.GET) : stream ? Transport.POST_STREAM : Transport.POST;
    }

    /**
     * Returns the supported media type that the client prefers. Without a supported one in the Accept header, returns
     * plain JSON.
     */
    private static MediaType wanted(ServerRequest request) {
        try {
            return request.headers().accept().stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(accepted -> List.of(
                                    MediaType.APPLICATION_JSON,
                                    MediaTypes.APPLICATION_GRAPHQL_RESPONSE,
                                    MediaType.TEXT_EVENT_STREAM)
                            .stream()
                            .filter(accepted::includes))
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(ErrorCode.BAD_REQUEST, "The Accept header is invalid: " + e.getMessage() + ".");
        }
    }

    private ServerResponse write(WebGraphQlResponse response, MediaType type) {
        return ServerResponse.status(status(response, type))
                .headers(headers -> {
                    response.getResponseHeaders().forEach((name, values) -> values.forEach(v -> headers.add(name, v)));
                    retryAfter(response).ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
                })
                .contentType(type)
                .body(json.writeValueAsBytes(response.toMap()));
    }

    /**
     * Returns the longest {@code retryAfter} of the errors in seconds. It is sent with every status, because plain JSON
     * answers have status 200.
     */
    private static Optional<String> retryAfter(WebGraphQlResponse response) {
        return response.getExecutionResult().getErrors().stream()
                .flatMap(error -> Stream.ofNullable(error.getExtensions()))
                .flatMap(extensions -> Stream.ofNullable(extensions.get("retryAfter")))
                .map(String::valueOf)
                .max(Comparator.comparingLong(Long::parseLong));
    }

    /**
     * Returns the HTTP status. Plain JSON has status 200 except for refused methods and logins;
     * {@code application/graphql-response+json} has the status of the first error.
     */
    private static HttpStatus status(WebGraphQlResponse response, MediaType type) {
        if (response.getExecutionResult().isDataPresent()) {
            return HttpStatus.OK;
        }
        ErrorCode code = response.getExecutionResult().getErrors().stream()
                .findFirst()
                .map(ErrorCode::of)
                .orElse(ErrorCode.INTERNAL_ERROR);
        boolean plain = type.equals(MediaType.APPLICATION_JSON) && !TOLD_BY_STATUS.contains(code);
        return plain ? HttpStatus.OK : code.status();
    }

    /**
     * Returns the refusal of a request that could not be read as GraphQL, with the status of its error for every media
     * type.
     */
    private ServerResponse refuse(Refusal refusal, MediaType type) {
        Map<String, Object> error = Gatekeeper.worded(refusal.toError(null)).toSpecification();
        ServerResponse.BodyBuilder builder =
                ServerResponse.status(refusal.code().status()).contentType(type);
        if (refusal.code() == ErrorCode.METHOD_NOT_ALLOWED) {
            builder.allow(HttpMethod.GET, HttpMethod.POST);
        }
        return builder.body(json.writeValueAsBytes(Map.of("errors", List.of(error))));
    }
}
