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
 * How many values a field comes to by itself, and how many a list has.
 *
 * @param variables what a request gives for the variables of its arguments
 */
record Weights(Map<String, Object> variables) {

    /** Far above any limit, and far below where the sums run over. */
    static final long MANY = 1L << 40;

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

    /** Fields of an entity that count its acts in an index, which is as much work as reading a few. */
    private static final Set<String> COUNTED = Set.of("actionCount", "firstDay", "lastDay");

    private static final long COUNT = 20L;

    /** Of an article's passage as many characters as a quote with its offsets and flags has. */
    private static final long CHARACTERS_A_VALUE = 20;

    /** What one value of a field costs without what is selected of it. */
    long single(String name, Field field) {
        return switch (name) {
            case "Article.passage" -> characters(field);
            case "Query.search" -> isByMeaning(field) ? MEANING : 1;
            default -> COUNTED.contains(field.getName()) ? COUNT : HEAVY.getOrDefault(name, 1L);
        };
    }

    /** How many values a list has that is not paged. */
    static long unpaged(String name) {
        return LONG_LISTS.getOrDefault(name, UNPAGED);
    }

    /** How many elements a list has that is asked for by its ids. */
    long listed(Field field) {
        return arguments(field, "ids")
                .map(a -> a.getValue() instanceof VariableReference v ? variables.get(v.getName()) : a.getValue())
                .mapToLong(ids -> ids instanceof ArrayValue literal
                        ? literal.getValues().size()
                        : ids instanceof Collection<?> given ? given.size() : 1)
                .max()
                .orElse(1);
    }

    /** How many values the page has that a field asks for. */
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
