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

/** Makes the client of an endpoint; it asks once, since a second try would double what an article may cost. */
final class ChatModels {

    private static final String OWN_OLLAMA = "http://127.0.0.1:11434";

    /** What servers that check no key are told. */
    private static final String NO_KEY = "none";

    /** English has four characters a token; with three the context is never too small. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private ChatModels() {}

    /**
     * The client of the endpoint that the settings name.
     *
     * @param promptLength how long the fixed part of each question is, in characters
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

    /** The prompt is the same in every call: told to keep it, the provider charges a tenth of it. */
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

    /** Its default context would cut the prompt off without a word. */
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

    /** Local servers stumble over the offer of HTTP/2; and a key goes nowhere else than where it was meant to. */
    private static HttpClientBuilder http() {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER));
    }
}
