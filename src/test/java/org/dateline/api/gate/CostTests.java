package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import org.dateline.api.reference.SchemaText;
import org.junit.jupiter.api.Test;

class CostTests {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.sdl()));

    private static long cost(String text) {
        var document = Parser.parse(text);
        return new Cost(SCHEMA, document, Map.of())
                .of(document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow());
    }

    @Test
    void theListsOfAPreviewAreAsLongAsItWasAskedFor() {
        lengthens("changes { kind at }");
        lengthens("measures { name before }");
    }

    private static void lengthens(String list) {
        String preview = "mutation { previewCorrection(input: {undo: \"x\"}, first: %s) { " + list + " } }";
        assertThat(cost(preview.formatted(500)) - cost(preview.formatted(1))).isEqualTo(499 * 3);
    }
}
