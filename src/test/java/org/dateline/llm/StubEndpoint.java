package org.dateline.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dateline.llm.LlmSettings.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks the protocols of the three providers and says what it is told to. */
public final class StubEndpoint implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Reply reply = exchange -> send(exchange, 500, "{}");

    /** What came in. */
    public record Asked(String path, String key, JsonNode body) {}

    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public StubEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(pool);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String auth = exchange.getRequestHeaders().getFirst("Authorization");
        String key = auth == null ? exchange.getRequestHeaders().getFirst("x-api-key") : auth;
        asked.add(new Asked(exchange.getRequestURI().getPath(), key, JSON.readTree(exchange.getRequestBody())));
        reply.to(exchange);
    }

    public String url(Provider provider) {
        String host = "http://127.0.0.1:" + server.getAddress().getPort();
        return provider == Provider.OLLAMA ? host : host + "/v1";
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Answers as the provider's model would that says this. */
    public void says(Provider provider, String words) {
        String text = JSON.writeValueAsString(words);
        String body = switch (provider) {
            case OPENAI -> """
                        {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":
                        "assistant","content":%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":900,"completion_tokens":100,
                        "total_tokens":1000}}""";
            case ANTHROPIC -> """
                        {"id":"m1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":%s}],
                        "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":900,"output_tokens":100}}""";
            case OLLAMA -> """
                        {"model":"m","created_at":"2024-01-01T00:00:00Z","message":{"role":"assistant","content":%s},
                        "done":true,"done_reason":"stop","prompt_eval_count":900,"eval_count":100}""";
            case NONE -> throw new IllegalArgumentException();
        };
        reply = exchange -> send(exchange, 200, body.formatted(text));
    }

    /** Answers as OpenAI's do whose model declines. */
    public void declines() {
        reply = exchange -> send(exchange, 200, """
                {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant",
                "content":null,"refusal":"I cannot help with that."},"finish_reason":"stop"}]}""");
    }

    public void fails(int status, String body) {
        reply = exchange -> send(exchange, status, body);
    }

    /** Repeats the key that it was sent, as endpoints do that do not know it. */
    public void repeatsTheKey() {
        reply = exchange -> send(
                exchange,
                401,
                "{\"error\":{\"message\":\"Wrong: " + asked.getLast().key() + "\"}}");
    }

    /** Sends the head of an answer and then no more. */
    public void trickles() {
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
