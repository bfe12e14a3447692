package org.dateline.api.gate;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Estimates the number of values in an answer from the page sizes and the lists of the schema. */
final class Cost {

    /** Lists that are as long as the page that their parent was asked for. */
    private static final Set<String> OF_A_PAGE = Set.of("CorrectionPreview.changes", "CorrectionPreview.measures");

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Weights weights;

    Cost(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.weights = new Weights(variables);
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, f -> f, (one, same) -> one));
    }

    /** Returns the estimate for an operation whose fragments are not circular. */
    long of(OperationDefinition operation) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return of(operation.getSelectionSet(), root, 1);
    }

    private long of(@Nullable SelectionSet selections, @Nullable GraphQLType type, long page) {
        long sum = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = Math.min(Weights.MANY, sum + of(selection, type, page));
            }
        }
        return sum;
    }

    private long of(Selection<?> selection, @Nullable GraphQLType type, long page) {
        return switch (selection) {
            case Field f -> of(f, type, page);
            case InlineFragment f ->
                of(
                        f.getSelectionSet(),
                        f.getTypeCondition() == null
                                ? type
                                : schema.getType(f.getTypeCondition().getName()),
                        page);
            case FragmentSpread s -> {
                FragmentDefinition f = fragments.get(s.getName());
                yield f == null
                        ? 0
                        : of(
                                f.getSelectionSet(),
                                schema.getType(f.getTypeCondition().getName()),
                                page);
            }
            default -> 0;
        };
    }

    private long of(Field field, @Nullable GraphQLType type, long outer) {
        GraphQLFieldDefinition definition =
                type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(field.getName()) : null;
        // Introspection has its own rules. Validation refuses fields that the schema lacks.
        if (definition == null || field.getName().startsWith("__")) {
            return 1;
        }
        GraphQLType of = GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        boolean paged = definition.getArgument("first") != null;
        long own = paged ? weights.page(field, definition) : outer;
        String name = GraphQLTypeUtil.simplePrint(type) + "." + field.getName();
        boolean page = paged
                || field.getName().equals("edges")
                || name.startsWith("SearchResult.")
                || OF_A_PAGE.contains(name);
        boolean byIds = name.equals("Query.nodes");
        long times = !list ? 1 : page ? own : byIds ? weights.listed(field) : Weights.unpaged(name);
        return Math.min(Weights.MANY, times * (weights.single(name, field) + of(field.getSelectionSet(), of, own)));
    }
}
