package org.dateline.api.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Caches the selections of documents for as long as the documents themselves are cached. Directives may depend on
 * variables, so each combination of true variables has selections of its own.
 */
final class SelectionCache {

    /** A field takes some 250 bytes for each set of variables, so all together take 50 MB at most. */
    private static final int MOST_FIELDS = 50_000;

    private static final int MOST_PER_DOCUMENT = 4;

    /**
     * The selections of a document.
     *
     * @param fields the number of its fields
     * @param conditions the variables of its directives
     * @param selections the selections by the variables that are true
     */
    private record Known(int fields, Set<String> conditions, Map<Set<String>, SelectionIndex> selections) {

        static Known of(Document document) {
            int fields = 1;
            Set<String> conditions = new HashSet<>();
            Deque<Node<?>> open = new ArrayDeque<>();
            open.add(document);
            while (!open.isEmpty()) {
                Node<?> node = open.remove();
                if (node instanceof Field) {
                    fields++;
                } else if (node instanceof Directive directive) {
                    directive.getArguments().forEach(argument -> {
                        if (argument.getValue() instanceof VariableReference variable) {
                            conditions.add(variable.getName());
                        }
                    });
                }
                for (Node<?> child : node.getChildren()) {
                    open.add(child);
                }
            }
            return new Known(fields, conditions, new ConcurrentHashMap<>());
        }

        SelectionIndex of(Map<String, Object> variables) {
            Set<String> given = conditions.stream()
                    .filter(name -> Boolean.TRUE.equals(variables.get(name)))
                    .collect(Collectors.toSet());
            SelectionIndex found = selections.get(given);
            return found != null
                    ? found
                    : selections.size() < MOST_PER_DOCUMENT
                            ? selections.computeIfAbsent(given, first -> new SelectionIndex())
                            : new SelectionIndex();
        }
    }

    private final Cache<Document, Known> documents = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_FIELDS)
            .weigher((Document document, Known known) -> known.fields())
            .build();

    /** Returns the selections of the document that is executed. */
    SelectionIndex of(ExecutionContext context) {
        // The context of the request has them for the next object.
        return context.getGraphQLContext()
                .computeIfAbsent(
                        context.getDocument(),
                        document -> documents
                                .get(context.getDocument(), Known::of)
                                .of(context.getCoercedVariables().toMap()));
    }
}
