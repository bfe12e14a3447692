package org.dateline.api.mcp;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the arguments and input fields in which the variables of a document are used. */
final class ToolArguments {

    private final GraphQLSchema schema;
    private final ToolDocument document;
    private final Map<String, String> descriptions = new HashMap<>();

    private ToolArguments(GraphQLSchema schema, ToolDocument document) {
        this.schema = schema;
        this.document = document;
    }

    /** Returns the descriptions of those arguments and fields, by variable name. */
    static Map<String, String> described(GraphQLSchema schema, ToolDocument document) {
        ToolArguments arguments = new ToolArguments(schema, document);
        arguments.selections(document.operation().getSelectionSet(), schema.getQueryType());
        return arguments.descriptions;
    }

    private void selections(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections != null) {
            selections.getSelections().forEach(selection -> selection(selection, type));
        }
    }

    private void selection(Selection<?> selection, @Nullable GraphQLType type) {
        switch (selection) {
            case Field f -> {
                if (type instanceof GraphQLFieldsContainer fields) {
                    field(f, fields.getFieldDefinition(f.getName()));
                }
            }
            case InlineFragment f -> selections(f.getSelectionSet(), typeOf(f.getTypeCondition()));
            case FragmentSpread s ->
                document.parsed().getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(f -> f.getName().equals(s.getName()))
                        .forEach(f -> selections(f.getSelectionSet(), typeOf(f.getTypeCondition())));
            default -> {}
        }
    }

    private @Nullable GraphQLType typeOf(TypeName condition) {
        return schema.getType(condition.getName());
    }

    private void field(Field field, GraphQLFieldDefinition definition) {
        for (Argument argument : field.getArguments()) {
            value(argument.getValue(), definition.getArgument(argument.getName()));
        }
        selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private void value(Value<?> value, GraphQLInputValueDefinition place) {
        if (value instanceof VariableReference variable) {
            descriptions.put(variable.getName(), String.valueOf(place.getDescription()));
        }
        if (value instanceof ObjectValue object
                && GraphQLTypeUtil.unwrapAll(place.getType()) instanceof GraphQLInputObjectType type) {
            object.getObjectFields().forEach(part -> value(part.getValue(), type.getFieldDefinition(part.getName())));
        }
    }
}
