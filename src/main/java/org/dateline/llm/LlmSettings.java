package org.dateline.llm;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language model codes articles, and what it may cost: the settings {@code dateline.llm.*}.
 *
 * @param provider whose protocol the endpoint speaks; without one nothing is sent anywhere
 * @param url the endpoint's base address; null for the provider's own
 * @param model the name of the model
 * @param key the key of the endpoint; null where none is needed
 * @param temperature null for the model's own, which some models insist on
 * @param characters the longest article that is sent, in UTF-16 code units; longer ones are left to the rules
 * @param calls the most calls for one article, one a segment; articles of more segments are left to the rules
 * @param seconds the longest that one call may take
 * @param tokensPerDay the most tokens a day of UTC, of questions and answers; from then on the rules code
 * @param answerTokens the longest answer
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

    /** Whose protocol is spoken. */
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

    /** Whether a language model is to code at all. */
    public boolean enabled() {
        return provider != Provider.NONE;
    }

    /** Leaves the key out: settings get into logs. */
    @Override
    public String toString() {
        return provider + " " + model + (url == null ? "" : " at " + url);
    }
}
