package org.dateline.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchemaPageTests {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.sdl()));

    /** They ask about something by an id that comes from a content or a receipt, so that none is known beforehand. */
    private static final Set<String> BY_ID = Set.of("submission", "withdrawal");

    @Test
    void everyQueryHasAnExampleThatFitsTheSchema() {
        List<String> queries = SCHEMA.getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !BY_ID.contains(name))
                .toList();
        assertThat(SchemaText.examples().keySet()).containsExactlyInAnyOrderElementsOf(queries);
        SchemaText.examples()
                .forEach((name, query) -> assertThat(
                                new Validator().validateDocument(SCHEMA, Parser.parse(query), Locale.ENGLISH))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void everyLinkLeadsToAPartOfThePage() {
        String page = SchemaText.page();
        Set<String> ids = found(page, "id=\"([^\"]+)\"");
        assertThat(ids).contains("Query.timeline", "Mutation.undo", "Subscription.timeline", "PolicyAction", "Stage");
        assertThat(found(page, "href=\"#([^\"]+)\"")).isSubsetOf(ids);
    }

    @Test
    void eachOperationSaysWhoMayAsk() {
        assertThat(SchemaText.page())
                .contains("Returns <code><a href=\"#Curation")
                .contains("Needs the role ANALYST.");
    }

    @Test
    void thePageThatStandsAloneNeedsNoService() {
        assertThat(SchemaText.html()).doesNotContain("<script", "<button", "<input", "href=\"/");
    }

    private static Set<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toSet());
    }
}
