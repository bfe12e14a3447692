package org.dateline.api.relay;

import graphql.Directives;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many first claims a request selects for the acts below a field, so that one read fetches those of all acts.
 *
 * <p>It walks through the document. The library's own selection set would first normalize the whole operation, for each
 * request anew.
 */
public final class ClaimsAhead {

    private static final String ACTS = "PolicyAction";

    private final DataFetchingEnvironment env;
    private OptionalInt most = OptionalInt.empty();

    private ClaimsAhead(DataFetchingEnvironment env) {
        this.env = env;
    }

    /**
     * Returns the largest number of first claims that a selection requests; empty if no selection does.
     *
     * @throws org.dateline.api.errors.BadRequest if one requests more than a page holds
     */
    public static OptionalInt of(DataFetchingEnvironment env) {
        ClaimsAhead ahead = new ClaimsAhead(env);
        GraphQLType type = GraphQLTypeUtil.unwrapAll(env.getFieldType());
        env.getMergedField().getFields().forEach(field -> ahead.walk(field.getSelectionSet(), type));
        return ahead.most;
    }

    private void walk(@Nullable SelectionSet set, @Nullable GraphQLType type) {
        if (set != null) {
            set.getSelections().forEach(selection -> walk(selection, type));
        }
    }

    private void walk(Selection<?> selection, @Nullable GraphQLType type) {
        if (selection instanceof DirectivesContainer<?> conditional && isLeftOut(conditional)) {
            return;
        }
        switch (selection) {
            case Field field -> look(field, type);
            case InlineFragment fragment -> walk(fragment.getSelectionSet(), type(fragment.getTypeCondition(), type));
            case FragmentSpread spread -> {
                FragmentDefinition fragment =
                        Objects.requireNonNull(env.getFragmentsByName().get(spread.getName()));
                walk(fragment.getSelectionSet(), type(fragment.getTypeCondition(), type));
            }
            default -> {
                // There are no other selections.
            }
        }
    }

    /** Looks at a field of a type. A union has no fields but {@code __typename}. */
    private void look(Field field, @Nullable GraphQLType type) {
        GraphQLFieldDefinition definition =
                type instanceof GraphQLFieldsContainer parent ? parent.getFieldDefinition(field.getName()) : null;
        if (definition == null) {
            return;
        }
        if (field.getName().equals("claims")
                && ACTS.equals(GraphQLTypeUtil.simplePrint(type))
                && value(field, definition, "after") == null
                && value(field, definition, "first") instanceof Integer first) {
            most = OptionalInt.of(Math.max(most.orElse(0), Paging.size("first of claims", first)));
        }
        walk(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private @Nullable GraphQLType type(@Nullable TypeName condition, @Nullable GraphQLType above) {
        return condition == null ? above : env.getGraphQLSchema().getType(condition.getName());
    }

    private boolean isLeftOut(DirectivesContainer<?> selection) {
        return isTrue(selection, Directives.SkipDirective.getName(), false)
                || !isTrue(selection, Directives.IncludeDirective.getName(), true);
    }

    private boolean isTrue(DirectivesContainer<?> selection, String name, boolean without) {
        return selection.getDirectives(name).stream()
                .findFirst()
                .map(directive -> isTrue(directive, without))
                .orElse(without);
    }

    private boolean isTrue(Directive directive, boolean without) {
        Argument condition = directive.getArgument("if");
        return switch (condition == null ? null : condition.getValue()) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable ->
                Boolean.TRUE.equals(env.getVariables().get(variable.getName()));
            case null -> without;
            default -> without;
        };
    }

    /** Returns a text or a number that an argument has; null if it is null. */
    private @Nullable Object value(Field field, GraphQLFieldDefinition definition, String name) {
        Value<?> given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .<Value<?>>map(Argument::getValue)
                .orElse(null);
        return switch (given) {
            case null -> unset(definition, name);
            case IntValue number -> number.getValue().intValueExact();
            case VariableReference variable ->
                env.getVariables().containsKey(variable.getName())
                        ? env.getVariables().get(variable.getName())
                        : unset(definition, name);
            case StringValue text -> text.getValue();
            default -> null;
        };
    }

    private static @Nullable Object unset(GraphQLFieldDefinition definition, String name) {
        GraphQLArgument argument = definition.getArgument(name);
        return argument == null ? null : GraphQLArgument.getArgumentDefaultValue(argument);
    }
}
