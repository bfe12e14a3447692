package org.dateline.api.gate;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.graph.Cancellation;
import org.dateline.restart.MemoryErrors;
import org.dateline.security.Actor;
import org.dateline.security.Allowance;
import org.dateline.security.LimitsHit;
import org.dateline.security.Logins;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** Applies the checks that all transports share: the login, the document, the time limit and the format of errors. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Gatekeeper implements WebGraphQlInterceptor {

    /** Errors per answer. Clients with more errors in a document correct the first ones first. */
    private static final int MOST_ERRORS = 20;

    /**
     * Parsing a number takes quadratic time in its digits. 90,000 digits occupy a processor for a fifth of a second.
     */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{1000}");

    private final Limits limits;
    private final Documents documents;
    private final Logins logins;
    private final LimitsHit hits;
    private final ParserOptions parser;
    private final MemoryErrors memory;

    Gatekeeper(Limits limits, Documents documents, Logins logins, LimitsHit hits, MemoryErrors memory) {
        this.memory = memory;
        this.hits = hits;
        this.logins = logins;
        this.limits = limits;
        this.documents = documents;
        this.parser = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens()).maxCharacters(limits.characters()));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Actor actor;
        try {
            actor = actor(request);
            documents.check(request.getDocument());
            checkNumbers(request.getDocument());
        } catch (Refusal e) {
            return Mono.just(refused(request, e));
        }
        Patience patience = new Patience();
        Cancellation cancellation = new Cancellation();
        HeldTurn turn = new HeldTurn();
        Object transport = request.getAttributes().get(Transport.class.getName());
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(context -> {
                    context.put(ParserOptions.class, parser);
                    context.put(Patience.class, patience);
                    context.put(Cancellation.class, cancellation);
                    context.put(HeldTurn.class, turn);
                    context.put(Operations.ACTOR, actor);
                    context.put(Transport.class, transport == null ? Transport.SOCKET : transport);
                })
                .build());
        Sinks.One<WebGraphQlResponse> died = Sinks.one();
        // The request has a virtual thread, so that another thread can wait for the answer and give up.
        Scheduler own = AnswerThreads.named("answer", failure -> {
            memory.note(failure);
            died.tryEmitValue(refused(request, ended()));
        });
        Mono<WebGraphQlResponse> answer = Mono.defer(() -> chain.next(request))
                .contextWrite(context -> context.put(AbandonedReads.KEY, cancellation))
                .subscribeOn(own);
        return Mono.firstWithSignal(answer, died.asMono())
                .doOnCancel(() -> cancelReads(patience, cancellation))
                .doFinally(signal -> turn.release())
                .takeUntilOther(OpenSockets.end(request).then(Mono.defer(() -> ifItMayStop(patience))))
                .timeout(patience.end(limits.time()), Mono.fromSupplier(() -> refused(request, tooLong())))
                .map(Gatekeeper::worded)
                .map(Gatekeeper::withAllowance);
    }

    /**
     * Adds the login's remaining allowance of values to the headers. A servlet filter adds its allowance of requests.
     */
    private static WebGraphQlResponse withAllowance(WebGraphQlResponse response) {
        Allowance allowance = response.getExecutionInput().getGraphQLContext().get(Allowance.class);
        if (allowance != null) {
            response.getResponseHeaders().add(Allowance.POLICY, allowance.policyItem());
            response.getResponseHeaders().add(Allowance.LEFT, allowance.leftItem());
        }
        return response;
    }

    /** Completes unless the request is a mutation, which must not stop between its writes. */
    private static Mono<Void> ifItMayStop(Patience patience) {
        return patience.isUnending() ? Mono.never() : Mono.empty();
    }

    /** Cancels the reads of a request, but not those of a mutation, which must not stop between its writes. */
    private static void cancelReads(Patience patience, Cancellation cancellation) {
        if (!patience.isUnending()) {
            cancellation.cancel();
        }
    }

    /**
     * Returns the login of a request. On a WebSocket, this is the login that the connection was opened with, if it is
     * still valid.
     */
    private Actor actor(WebGraphQlRequest request) {
        Actor actor = request instanceof WebSocketGraphQlRequest socket
                ? logins.of(socket.getSessionInfo().getPrincipal().toFuture().getNow(null))
                : logins.current();
        if (actor == null || !logins.isValid(actor)) {
            throw new Refusal(ErrorCode.UNAUTHENTICATED, "The request has no login, or its login has ended.");
        }
        return actor;
    }

    private static void checkNumbers(String document) throws Refusal {
        if (LONG_NUMBER.matcher(document).find()) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED, "The document has 1,000 digits in a row; no number has so many.");
        }
    }

    private Refusal tooLong() {
        hits.count("time");
        return new Refusal(
                ErrorCode.TIMEOUT,
                "The answer took more than " + limits.time().toSeconds() + " s (dateline.limits.time).");
    }

    private static Refusal ended() {
        return new Refusal(
                ErrorCode.INTERNAL_ERROR,
                "Something failed here; the log has it under \"" + AnswerThreads.ENDED + "\".");
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, Refusal refusal) {
        ExecutionResult result = new ExecutionResultImpl(List.of(worded(refusal.toError(null))));
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static WebGraphQlResponse worded(WebGraphQlResponse response) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> events) {
            Flux<ExecutionResult> worded = Flux.from(events)
                    .map(event -> worded((ExecutionResult) event))
                    .onErrorMap(SubscriptionPublisherException.class, Gatekeeper::worded);
            return response.transform(builder -> builder.data(worded));
        }
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(errors.stream()
                        .limit(MOST_ERRORS)
                        .map(Gatekeeper::worded)
                        .toList()));
    }

    private static ExecutionResult worded(ExecutionResult event) {
        return event.getErrors().isEmpty()
                ? event
                : event.transform(builder -> builder.errors(
                        event.getErrors().stream().map(Gatekeeper::worded).toList()));
    }

    private static SubscriptionPublisherException worded(SubscriptionPublisherException failure) {
        return new SubscriptionPublisherException(
                failure.getErrors().stream().map(Gatekeeper::worded).toList(), failure);
    }

    /** Returns the error with its code and advice in the extensions. */
    static GraphQLError worded(GraphQLError error) {
        ErrorCode code = ErrorCode.of(error);
        Map<String, Object> extensions =
                new HashMap<>(error.getExtensions() == null ? Map.of() : error.getExtensions());
        extensions.put(ErrorCode.KEY, code.name());
        extensions.put("advice", code.advice());
        return GraphqlErrorBuilder.newError()
                .message("%s", ValidationWording.of(error))
                .locations(error.getLocations())
                .path(error.getPath() == null ? null : graphql.execution.ResultPath.fromList(error.getPath()))
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
