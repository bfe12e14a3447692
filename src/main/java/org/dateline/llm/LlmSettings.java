package org.dateline.llm;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language model for coding articles and its limits: the settings {@code dateline.llm.*}.
 *
 * @param provider the protocol of the endpoint; without one, no text is sent anywhere
 * @param url the base address of the endpoint; null for the provider's own
 * @param model the name of the model
 * @param key the key of the endpoint; null for none
 * @param temperature null for the model's own, which some models require
 * @param characters the length of the longest article that is sent, in UTF-16 code units; the trained reader codes
 *     longer ones
 * @param calls the most calls per article, one per segment; the trained reader codes articles with more segments
 * @param seconds the time limit of a call
 * @param tokensPerDay the most tokens of questions and answers per UTC day; after that, the trained reader codes
 * @param answerTokens the length of the longest answer
 */
public record LlmSettings(
        @DefaultValue("NONE") Provider provider,
        @Nullable String url,
        @DefaultValue("") String model,
        @Nullable String key,
        @Nullable Double temperature,
        @DefaultValue("20000") int characters,
        @DefaultValue("3") int calls,
        @DefaultValue("30") int seconds,
        @DefaultValue("2000000") long tokensPerDay,
        @DefaultValue("4000") int answerTokens) {

    /** The supported protocols. */
    public enum Provider {
        NONE,
        OPENAI,
        ANTHROPIC,
        OLLAMA
    }

    public LlmSettings {
        if (provider != Provider.NONE && model.isBlank()) {
            throw new IllegalArgumentException("dateline.llm.provider is set, but dateline.llm.model is not");
        }
        if (characters < 1 || calls < 1 || seconds < 1 || tokensPerDay < 1 || answerTokens < 1) {
            throw new IllegalArgumentException("The bounds of dateline.llm must be 1 or more");
        }
    }

    /** Whether a language model is configured. */
    public boolean enabled() {
        return provider != Provider.NONE;
    }

    /** Leaves the key out, because settings may be logged. */
    @Override
    public String toString() {
        return provider + " " + model + (url == null ? "" : " at " + url);
    }
}
