package org.dateline.api.mcp;

import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the variables of a document as a JSON Schema, with the descriptions of the GraphQL schema. */
final class ToolSchema {

    private final GraphQLSchema schema;

    ToolSchema(GraphQLSchema schema) {
        this.schema = schema;
    }

    Map<String, Object> of(ToolDocument document) {
        Map<String, String> descriptions = ToolArguments.described(schema, document);
        List<VariableDefinition> variables = document.operation().getVariableDefinitions();
        Map<String, Object> properties = new LinkedHashMap<>();
        variables.forEach(v -> properties.put(v.getName(), property(v, descriptions.get(v.getName()))));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                variables.stream()
                        .filter(v -> v.getType() instanceof NonNullType && v.getDefaultValue() == null)
                        .map(VariableDefinition::getName)
                        .toList(),
                "additionalProperties",
                false);
    }

    private Map<String, Object> property(VariableDefinition variable, @Nullable String description) {
        Map<String, Object> property = new LinkedHashMap<>(type(variable.getType()));
        property.put("description", description + values(variable.getType()));
        if (variable.getDefaultValue() != null) {
            property.put("default", literal(variable.getDefaultValue()));
        }
        return property;
    }

    private Map<String, Object> type(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> type(nonNull.getType());
            case ListType list -> Map.of("type", "array", "items", type(list.getType()));
            case TypeName named -> named(named.getName());
            default -> throw new IllegalArgumentException("No type of a variable: " + type);
        };
    }

    private Map<String, Object> named(String name) {
        return switch (name) {
            case "Int" -> Map.of("type", "integer");
            case "Float" -> Map.of("type", "number");
            case "Boolean" -> Map.of("type", "boolean");
            case "Date" -> Map.of("type", "string", "format", "date");
            case "DateTime" -> Map.of("type", "string", "format", "date-time");
            default -> declared(schema.getType(name));
        };
    }

    private Map<String, Object> declared(@Nullable GraphQLType type) {
        if (type instanceof GraphQLInputObjectType input) {
            return object(input);
        }
        return type instanceof GraphQLEnumType values
                ? Map.of(
                        "type",
                        "string",
                        "enum",
                        values.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .toList())
                : Map.of("type", "string");
    }

    private Map<String, Object> object(GraphQLInputObjectType input) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            InputValueDefinition declared = Objects.requireNonNull(field.getDefinition(), field.getName());
            Map<String, Object> property = new LinkedHashMap<>(type(declared.getType()));
            property.put("description", field.getDescription() + values(declared.getType()));
            properties.put(field.getName(), property);
            if (declared.getType() instanceof NonNullType && declared.getDefaultValue() == null) {
                required.add(field.getName());
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** Describes the values of an enum, because JSON Schema only lists them. */
    private String values(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> values(nonNull.getType());
            case ListType list -> values(list.getType());
            case TypeName named ->
                schema.getType(named.getName()) instanceof GraphQLEnumType values ? values(values) : "";
            default -> "";
        };
    }

    private static String values(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(value -> value.getName() + ": " + value.getDescription())
                .collect(Collectors.joining(" ", " ", ""));
    }

    private static Object literal(Value<?> value) {
        return switch (value) {
            case graphql.language.IntValue number -> number.getValue().intValueExact();
            case graphql.language.BooleanValue truth -> truth.isValue();
            case graphql.language.EnumValue name -> name.getName();
            default -> throw new IllegalArgumentException("No default of a tool's argument: " + value);
        };
    }
}
