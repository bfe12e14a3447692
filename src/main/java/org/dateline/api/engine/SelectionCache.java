package org.dateline.api.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers what documents select, as long as the documents are remembered. Directives may depend on variables, so each
 * set of true variables has selections of its own.
 */
final class SelectionCache {

    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_PER_DOCUMENT = 16;

    private final Cache<Document, Map<Set<String>, SelectionIndex>> documents =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_DOCUMENTS).build();

    /** Returns the selections of the document that is executed. */
    SelectionIndex of(ExecutionContext context) {
        // The context of the request has them for the next object.
        return context.getGraphQLContext().computeIfAbsent(context.getDocument(), document -> find(context));
    }

    private SelectionIndex find(ExecutionContext context) {
        Map<Set<String>, SelectionIndex> known =
                documents.get(context.getDocument(), document -> new ConcurrentHashMap<>());
        Set<String> conditions = context.getCoercedVariables().toMap().entrySet().stream()
                .filter(variable -> Boolean.TRUE.equals(variable.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        SelectionIndex found = known.get(conditions);
        return found != null
                ? found
                : known.size() < MOST_PER_DOCUMENT
                        ? known.computeIfAbsent(conditions, first -> new SelectionIndex())
                        : new SelectionIndex();
    }
}
