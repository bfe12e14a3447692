package org.dateline.api.gate;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Caches documents that were parsed and validated, because most requests repeat an earlier document. */
@Component
class ParsedDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

    private static final int MOST = 200;

    /**
     * Longest cached document in characters. Longer ones are seldom repeated, and a parsed document takes some twenty
     * times the memory of its text.
     */
    private static final int LONGEST = 10_000;

    private final LimitsInstrumentation limits;
    private final Map<String, Parsed> parsed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
            return size() > MOST;
        }
    });

    ParsedDocuments(LimitsInstrumentation limits) {
        this.limits = limits;
    }

    private record Parsed(PreparsedDocumentEntry entry, GraphQLSchema schema) {}

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        Parsed known = parsed.get(input.getQuery());
        if (known != null) {
            limits.checkAgain(known.entry().getDocument(), input, known.schema());
            return CompletableFuture.completedFuture(known.entry());
        }
        PreparsedDocumentEntry entry = parse.apply(input);
        GraphQLSchema schema = input.getGraphQLContext().get(GraphQLSchema.class);
        if (!entry.hasErrors() && schema != null && input.getQuery().length() <= LONGEST) {
            parsed.put(input.getQuery(), new Parsed(entry, schema));
        }
        return CompletableFuture.completedFuture(entry);
    }
}
