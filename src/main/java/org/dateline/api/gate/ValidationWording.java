package org.dateline.api.gate;

import graphql.GraphQLError;
import graphql.validation.ValidationError;
import java.util.regex.Pattern;

/** Takes out of the messages of validation what only the library's authors can read. */
final class ValidationWording {

    /** Long enough for all enum values of the schema; what is longer repeats what the client sent. */
    private static final int LONGEST = 500;

    /** "Validation error (WrongType@[timeline]) : ", whose place stands in the locations. */
    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) : ");

    /** The value as the parser's own classes print it, before what is said of it. */
    private static final Pattern PARSED =
            Pattern.compile(" with value '\\w+\\{.*\\}' (?=is |must |contains |has )", Pattern.DOTALL);

    /** "EnumValue{name='DANCE'}", of which the name is what the client wrote. */
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
