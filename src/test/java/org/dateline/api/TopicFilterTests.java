package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.dateline.api.reference.SchemaText;
import org.junit.jupiter.api.Test;

class TopicFilterTests {

    @Test
    void theFilterOfATopicHasTheFieldsOfATimelinesFilter() {
        TypeDefinitionRegistry types = new SchemaParser().parse(SchemaText.sdl());
        assertThat(types.getTypeOrNull("TopicFilter", ObjectTypeDefinition.class).getFieldDefinitions().stream()
                        .map(FieldDefinition::getName))
                .containsExactlyInAnyOrderElementsOf(
                        types
                                .getTypeOrNull("TimelineFilter", InputObjectTypeDefinition.class)
                                .getInputValueDefinitions()
                                .stream()
                                .map(InputValueDefinition::getName)
                                .toList());
    }
}
