package org.dateline.api.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.model.DateBasis;
import org.dateline.model.Edtf;
import org.dateline.model.Publication;

/** The scalars of the schema. Each is a text that parses to a value of {@code java.time}. */
public final class Scalars {

    public static final GraphQLScalarType DATE = scalar("Date", "a day such as 2018-11-23", Scalars::day);
    public static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime", "an instant such as 2018-11-23T14:05:00Z, or a day such as 2018-11-23", Scalars::instant);
    public static final GraphQLScalarType EDTF = scalar("EDTF", "a date in Extended Date/Time Format", Scalars::edtf);

    private static final int LENGTH_OF_A_DAY = "2018-11-23".length();

    private Scalars() {}

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireFourDigits(day.getYear());
        return day;
    }

    /** Parses an instant or a day. A day means its end in UTC, as for the publication day of an article. */
    public static Instant instant(String text) {
        if (text.length() == LENGTH_OF_A_DAY) {
            return Objects.requireNonNull(Publication.on(day(text)).instant());
        }
        OffsetDateTime instant = OffsetDateTime.parse(text);
        requireFourDigits(instant.getYear());
        return instant.toInstant();
    }

    /** RFC 3339 and ISO 8601 write years with four digits. Longer years do not fit into the stored microseconds. */
    private static void requireFourDigits(int year) {
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("No year of four digits: " + year);
        }
    }

    private static String edtf(String text) {
        Edtf.parse(text, DateBasis.STATED);
        return text;
    }

    private static GraphQLScalarType scalar(String name, String meaning, Function<String, ?> parser) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing(meaning, parser))
                .build();
    }

    /** Parses texts with a function and writes values by their {@code toString}. */
    private record TextCoercing(String meaning, Function<String, ?> parser) implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return parser.apply((String) input);
            } catch (RuntimeException e) {
                throw new CoercingParseValueException("Expected " + meaning + ", got " + input);
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return parser.apply(((StringValue) input).getValue());
            } catch (RuntimeException e) {
                throw new CoercingParseLiteralException("Expected " + meaning + ", got " + AstPrinter.printAst(input));
            }
        }
    }
}
