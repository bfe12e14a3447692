package org.dateline.api.gate;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Estimates how many values an answer may have, from page sizes and from the schema's lists. */
final class Cost {

    /** Lists that are not paged, such as the parties of an act, are short. */
    private static final long UNPAGED = 5;

    /** More is refused by the pages themselves. */
    private static final long LARGEST_PAGE = 500;

    /** What a page has when neither its arguments nor the schema say. */
    private static final long DEFAULT_PAGE = 20;

    /** Lists without pages that are long: a histogram of ten years by day has 3,653 buckets, most are by month or year. */
    private static final Map<String, Long> LONG_LISTS =
            Map.of("Histogram.buckets", 1_000L, "HistogramBucket.groups", 20L);

    /** An article's text, or a passage of the length that the schema takes when none is given. */
    private static final long TEXT = 500;

    /**
     * What one value costs where it is not one value's work or size: a search for paths reads as much as twenty pages, a text
     * has some thousands of characters.
     */
    private static final Map<String, Long> HEAVY = Map.of("Query.paths", 20_000L, "Article.rawText", TEXT);

    /** A vector is reckoned from the words, and the nearest are sought for: as much work as a page of fifty acts. */
    private static final long MEANING = 1_000L;

    /** Of an article's passage as many characters as a quote with its offsets and flags has. */
    private static final long CHARACTERS_A_VALUE = 20;

    /** Far above any limit, and far below where the sums run over. */
    private static final long MANY = 1L << 40;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;

    Cost(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = variables;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, f -> f, (one, same) -> one));
    }

    /** Estimates an operation whose fragments make no circle. */
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
                sum = Math.min(MANY, sum + of(selection, type, page));
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
        // Introspection has rules of its own, and what the schema does not have is refused by validation.
        if (definition == null || field.getName().startsWith("__")) {
            return 1;
        }
        GraphQLType of = GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        boolean paged = definition.getArgument("first") != null;
        long own = paged ? size(field, definition) : outer;
        String name = GraphQLTypeUtil.simplePrint(type) + "." + field.getName();
        boolean page = paged || field.getName().equals("edges") || name.startsWith("SearchResult.");
        long times = !list ? 1 : page ? own : LONG_LISTS.getOrDefault(name, UNPAGED);
        long single = switch (name) {
            case "Article.passage" -> characters(field);
            case "Query.search" -> isByMeaning(field) ? MEANING : 1;
            default -> HEAVY.getOrDefault(name, 1L);
        };
        return Math.min(MANY, times * (single + of(field.getSelectionSet(), of, own)));
    }

    private long characters(Field passage) {
        return passage.getArguments().stream()
                .filter(a -> a.getName().equals("length"))
                .map(a -> number(a.getValue()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(length -> Math.max(1, length / CHARACTERS_A_VALUE))
                .orElse(TEXT);
    }

    private boolean isByMeaning(Field search) {
        return search.getArguments().stream()
                .filter(a -> a.getName().equals("by"))
                .map(Argument::getValue)
                .anyMatch(by -> by instanceof EnumValue literal
                        ? literal.getName().equals("MEANING")
                        : by instanceof VariableReference v && "MEANING".equals(variables.get(v.getName())));
    }

    private long size(Field field, GraphQLFieldDefinition definition) {
        List<Argument> given = field.getArguments();
        Long asked = given.stream()
                .filter(a -> a.getName().equals("first") || a.getName().equals("last"))
                .map(a -> number(a.getValue()))
                .filter(java.util.Objects::nonNull)
                .max(Long::compare)
                .orElseGet(() -> number(definition
                        .getArgument("first")
                        .getArgumentDefaultValue()
                        .getValue()));
        return Math.clamp(asked == null ? DEFAULT_PAGE : asked, 1, LARGEST_PAGE);
    }

    private @Nullable Long number(@Nullable Object value) {
        if (value instanceof VariableReference variable) {
            return number(variables.get(variable.getName()));
        }
        if (value instanceof IntValue literal) {
            return literal.getValue().min(BigInteger.valueOf(MANY)).longValue();
        }
        return value instanceof Number number ? number.longValue() : null;
    }
}
