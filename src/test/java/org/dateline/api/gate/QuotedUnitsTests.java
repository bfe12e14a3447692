package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.Locale;
import org.dateline.api.reference.SchemaText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedUnitsTests {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.sdl()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ timeline(filter: {quantity: {unit: \"PERCENT\"}}) { totalCount } } | PERCENT",
                "{ timeline(filter: {quantity: {unit: \"percent\", min: 25}}) { totalCount } } | PERCENT",
                "{ timeline(filter: {or: [{not: {quantity: {unit: \"PERSONS\"}}}]}) { totalCount } } | PERSONS",
                "{ measures(on: \"2020-01-01\", quantity: {unit: \"MONEY\", currency: \"USD\"}) { totalCount } } |"
                        + " MONEY",
            })
    void aUnitInQuotesIsReadAsItsName(String document, String name) {
        Document read = QuotedUnits.unquoted(Parser.parse(document));
        assertThat(AstPrinter.printAstCompact(read)).contains("unit:" + name).doesNotContain("unit:\"");
        assertThat(new Validator().validateDocument(SCHEMA, read, Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ timeline(filter: {quantity: {unit: \"parsecs\"}}) { totalCount } }",
                "{ timeline(filter: {quantity: {unit: \"%\"}}) { totalCount } }",
                "{ timeline(filter: {types: [\"AID\"]}) { totalCount } }",
            })
    void whatIsNoUnitAndOtherNamesInQuotesStayWrong(String document) {
        assertThat(new Validator()
                        .validateDocument(SCHEMA, QuotedUnits.unquoted(Parser.parse(document)), Locale.ENGLISH))
                .isNotEmpty();
    }
}
