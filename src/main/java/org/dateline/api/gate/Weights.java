package org.dateline.api.gate;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cost of single fields and the length of lists, for {@link Cost}.
 *
 * @param variables the values of the request's variables
 */
record Weights(Map<String, Object> variables) {

    /** Upper bound of numbers, far above any limit and small enough that sums do not overflow. */
    static final long MANY = 1L << 40;

    /** Assumed length of lists without pages, such as the parties of an act. */
    private static final long UNPAGED = 5;

    /** Largest page. The resolvers refuse larger ones. */
    private static final long LARGEST_PAGE = 500;

    /** Page size if neither the arguments nor the schema state one. */
    private static final long DEFAULT_PAGE = 20;

    /**
     * Long lists without pages. A histogram of ten years by day has 3,653 buckets, but most histograms are by month or
     * year.
     */
    private static final Map<String, Long> LONG_LISTS =
            Map.of("Histogram.buckets", 1_000L, "HistogramBucket.groups", 20L);

    /** Cost of an article's text, or of a passage of the schema's default length. */
    private static final long TEXT = 500;

    /**
     * Cost of fields that are heavier than one value. A search for paths reads as much as twenty pages; a text has some
     * thousands of characters.
     */
    private static final Map<String, Long> HEAVY = Map.of("Query.paths", 20_000L, "Article.rawText", TEXT);

    /**
     * Cost of a search by meaning. Computing the query's vector and finding the nearest ones takes as long as a page of
     * fifty acts.
     */
    private static final long MEANING = 1_000L;

    /** Fields of an entity that count its acts in an index. Each takes as long as reading a few acts. */
    private static final Set<String> COUNTED = Set.of("actionCount", "firstDay", "lastDay");

    private static final long COUNT = 20L;

    /** Characters of a passage that cost one value: the length of a quote divided by its number of fields. */
    private static final long CHARACTERS_A_VALUE = 20;

    /** Returns the cost of one value of a field, without its subfields. */
    long single(String name, Field field) {
        return switch (name) {
            case "Article.passage" -> characters(field);
            case "Query.search" -> isByMeaning(field) ? MEANING : 1;
            default -> COUNTED.contains(field.getName()) ? COUNT : HEAVY.getOrDefault(name, 1L);
        };
    }

    /** Returns the assumed length of a list without pages. */
    static long unpaged(String name) {
        return LONG_LISTS.getOrDefault(name, UNPAGED);
    }

    /** Returns the number of elements of a list that is requested by ids. */
    long listed(Field field) {
        return arguments(field, "ids")
                .map(a -> a.getValue() instanceof VariableReference v ? variables.get(v.getName()) : a.getValue())
                .mapToLong(ids -> ids instanceof ArrayValue literal
                        ? literal.getValues().size()
                        : ids instanceof Collection<?> given ? given.size() : 1)
                .max()
                .orElse(1);
    }

    /** Returns the size of the page that a field requests. */
    long page(Field field, GraphQLFieldDefinition definition) {
        Long asked = Stream.concat(numbers(field, "first"), numbers(field, "last"))
                .max(Long::compare)
                .orElseGet(() -> number(definition
                        .getArgument("first")
                        .getArgumentDefaultValue()
                        .getValue()));
        return Math.clamp(asked == null ? DEFAULT_PAGE : asked, 1, LARGEST_PAGE);
    }

    private long characters(Field passage) {
        return numbers(passage, "length")
                .findFirst()
                .map(length -> Math.max(1, length / CHARACTERS_A_VALUE))
                .orElse(TEXT);
    }

    private boolean isByMeaning(Field search) {
        return arguments(search, "by")
                .map(Argument::getValue)
                .anyMatch(by -> by instanceof EnumValue literal
                        ? literal.getName().equals("MEANING")
                        : by instanceof VariableReference v && "MEANING".equals(variables.get(v.getName())));
    }

    private static Stream<Argument> arguments(Field field, String name) {
        return field.getArguments().stream().filter(a -> a.getName().equals(name));
    }

    private Stream<Long> numbers(Field field, String name) {
        return arguments(field, name).map(a -> number(a.getValue())).filter(Objects::nonNull);
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
