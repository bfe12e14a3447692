package org.dateline.llm;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;

/** Creates clients of model endpoints without retries, because a retry would double the largest cost of an article. */
final class ChatModels {

    private static final String OWN_OLLAMA = "http://127.0.0.1:11434";

    /** The key for servers that check none. */
    private static final String NO_KEY = "none";

    /** Assumed characters per token. English has four; with three, the context is never too small. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private ChatModels() {}

    /**
     * Returns the client of the configured endpoint.
     *
     * @param promptLength the length of the fixed part of each question, in characters
     */
    static ChatModel of(LlmSettings settings, int promptLength) {
        return switch (settings.provider()) {
            case NONE -> throw new IllegalArgumentException("No provider is set");
            case OPENAI -> openAi(settings);
            case ANTHROPIC -> anthropic(settings);
            case OLLAMA -> ollama(settings, promptLength);
        };
    }

    private static ChatModel openAi(LlmSettings settings) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(http())
                .apiKey(Objects.requireNonNullElse(settings.key(), NO_KEY))
                .modelName(settings.model())
                .temperature(settings.temperature())
                .maxCompletionTokens(settings.answerTokens())
                .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .timeout(timeout(settings))
                .maxRetries(0);
        return (settings.url() == null ? builder : builder.baseUrl(settings.url())).build();
    }

    /** Returns a client that caches the prompt. The prompt is the same in every call, and cached text costs a tenth. */
    private static ChatModel anthropic(LlmSettings settings) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(http())
                .apiKey(Objects.requireNonNullElse(settings.key(), NO_KEY))
                .modelName(settings.model())
                .temperature(settings.temperature())
                .maxTokens(settings.answerTokens())
                .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
                .cacheSystemMessages(true)
                .timeout(timeout(settings))
                .maxRetries(0);
        return (settings.url() == null ? builder : builder.baseUrl(settings.url())).build();
    }

    /** Returns a client with a context large enough for the prompt. The default context would silently truncate it. */
    private static ChatModel ollama(LlmSettings settings, int promptLength) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(Objects.requireNonNullElse(settings.url(), OWN_OLLAMA))
                .modelName(settings.model())
                .temperature(settings.temperature())
                .numPredict(settings.answerTokens())
                .numCtx((promptLength + settings.characters()) / CHARACTERS_PER_TOKEN + settings.answerTokens())
                .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
                .timeout(timeout(settings))
                .maxRetries(0)
                .build();
    }

    private static Duration timeout(LlmSettings settings) {
        return Duration.ofSeconds(settings.seconds());
    }

    /**
     * Returns an HTTP client without HTTP/2, which confuses local servers, and without redirects, which could send the
     * key elsewhere.
     */
    private static HttpClientBuilder http() {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER));
    }
}
