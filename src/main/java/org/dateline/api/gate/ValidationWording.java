package org.dateline.api.gate;

import graphql.GraphQLError;
import graphql.validation.ValidationError;
import java.util.regex.Pattern;

/** Removes internals of graphql-java from validation messages. */
final class ValidationWording {

    /** Longest message, enough for all values of the largest enum. Longer messages repeat the client's input. */
    private static final int LONGEST = 500;

    /** Matches "Validation error (WrongType@[timeline]) : ". The error's locations already give the position. */
    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) : ");

    /** Matches the value as printed by the parser's classes, in front of the statement about it. */
    private static final Pattern PARSED =
            Pattern.compile(" with value '\\w+\\{.*\\}' (?=is |must |contains |has )", Pattern.DOTALL);

    /** Matches "EnumValue{name='DANCE'}" and captures the client's text, here DANCE. */
    private static final Pattern PRINTED = Pattern.compile("\\b[A-Z]\\w{1,12}Value\\{(?:name|value)='?([^'{}]*)'?\\}");

    private ValidationWording() {}

    static String of(GraphQLError error) {
        String message = String.valueOf(error.getMessage());
        return shortened(error instanceof ValidationError ? readable(message) : message);
    }

    private static String readable(String message) {
        String bare = PREFIX.matcher(message).replaceFirst("");
        return PRINTED.matcher(PARSED.matcher(bare).replaceFirst(" ")).replaceAll("$1");
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }
}
