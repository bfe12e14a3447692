package org.dateline.llm;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a language model within limits of time and tokens, and pauses after repeated failures. */
final class Endpoint implements AutoCloseable {

    /** Consecutive failures before a pause. */
    private static final int PATIENCE = 3;

    /**
     * Length of a pause. During it, articles do not wait for an endpoint that is down; after it, the endpoint is tried
     * again.
     */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ChatModel model;
    private final LlmSettings settings;
    private final int promptLength;
    private final Clock clock;
    private final TokenBudget budget;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private int failures;
    private Instant resting = Instant.MIN;

    Endpoint(ChatModel model, LlmSettings settings, int promptLength, Clock clock) {
        this.model = model;
        this.settings = settings;
        this.promptLength = promptLength;
        this.clock = clock;
        this.budget = new TokenBudget(settings.tokensPerDay(), clock);
    }

    /**
     * Returns the text of an answer.
     *
     * @param characters the length of the variable part of the question
     * @throws LlmFailed if there is no answer within the limits
     */
    String ask(ChatRequest question, int characters) throws LlmFailed {
        if (isResting()) {
            throw new LlmFailed(Trouble.RESTING, "it failed " + PATIENCE + " times in a row");
        }
        long likely = (promptLength + (long) characters) / CHARACTERS_PER_TOKEN + settings.answerTokens();
        if (!budget.take(likely)) {
            throw new LlmFailed(Trouble.BUDGET, "the day's " + settings.tokensPerDay() + " tokens are used up");
        }
        try {
            ChatResponse response = inTime(question);
            budget.settle(likely, tokens(response.metadata().tokenUsage(), likely));
            note(true);
            return words(response);
        } catch (LlmFailed e) {
            if (e.trouble() == Trouble.TIMEOUT || e.trouble() == Trouble.ENDPOINT) {
                note(false);
            }
            throw e;
        }
    }

    /**
     * Calls the model with a time limit for the whole answer. The client's own timeout covers only the response
     * headers.
     */
    private ChatResponse inTime(ChatRequest question) throws LlmFailed {
        Future<ChatResponse> call = calls.submit(() -> model.chat(question));
        try {
            return call.get(settings.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LlmFailed(Trouble.TIMEOUT, "no answer in " + settings.seconds() + " s");
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LlmFailed(Trouble.ENDPOINT, "the service is stopping");
        } finally {
            call.cancel(true);
        }
    }

    private LlmFailed failure(ExecutionException failed) {
        for (Throwable at = failed.getCause(); at != null; at = at.getCause()) {
            if (at instanceof ContentFilteredException) {
                return new LlmFailed(Trouble.DECLINED, "the model declined");
            }
            if (at instanceof HttpException http) {
                return new LlmFailed(Trouble.ENDPOINT, "HTTP " + http.statusCode());
            }
            if (at instanceof dev.langchain4j.exception.TimeoutException) {
                return new LlmFailed(Trouble.TIMEOUT, "no answer in " + settings.seconds() + " s");
            }
        }
        return new LlmFailed(Trouble.ENDPOINT, "no connection, or no answer of its protocol");
    }

    private static long tokens(TokenUsage usage, long likely) {
        return usage == null || usage.totalTokenCount() == null ? likely : usage.totalTokenCount();
    }

    private static String words(ChatResponse response) throws LlmFailed {
        FinishReason reason = response.metadata().finishReason();
        if (reason == FinishReason.CONTENT_FILTER) {
            throw new LlmFailed(Trouble.DECLINED, "the model declined");
        }
        if (reason == FinishReason.LENGTH) {
            throw new LlmFailed(Trouble.BROKEN, "the answer is longer than its bound");
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw new LlmFailed(Trouble.EMPTY, "the answer is empty");
        }
        return text;
    }

    private synchronized boolean isResting() {
        return clock.instant().isBefore(resting);
    }

    private synchronized void note(boolean success) {
        failures = success ? 0 : failures + 1;
        if (failures >= PATIENCE) {
            failures = 0;
            resting = clock.instant().plus(REST);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
