package org.dateline.api.gate;

import graphql.GraphQLContext;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.security.AccessRole;
import org.dateline.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the role of each operation. The directive {@code @access} in the schema names it; a field without the
 * directive is for administrators.
 */
public final class Operations {

    /** The key of the login in a request's context. */
    public static final String ACTOR = "actor";

    /** The name of the directive in the schema. */
    public static final String ACCESS = "access";

    /** Root fields added by GraphQL and Federation. They describe the schema or read the same data as queries. */
    private static final Set<String> ADDED = Set.of("__schema", "__type", "__typename", "_service", "_entities");

    private Operations() {}

    /**
     * Checks that a login may execute all root fields of an operation.
     *
     * @throws Refusal if one is not allowed, before any of them is executed
     */
    static void check(GraphQLSchema schema, Document document, OperationDefinition operation, GraphQLContext context) {
        GraphQLObjectType root = root(schema, operation);
        Actor actor = context.get(ACTOR);
        if (root == null) {
            return;
        }
        fields(document, operation.getSelectionSet()).forEach(field -> {
            AccessRole needed = needed(root, field.getName());
            if (actor == null || !actor.role().includes(needed)) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN,
                        field.getName() + " needs the role " + needed + "; the login has "
                                + (actor == null ? "none" : actor.role()) + ".");
            }
        });
    }

    private static @Nullable GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private static AccessRole needed(GraphQLObjectType root, String name) {
        GraphQLFieldDefinition field = root.getFieldDefinition(name);
        AccessRole told = field == null ? null : required(field);
        return told != null ? told : ADDED.contains(name) ? AccessRole.READER : AccessRole.ADMIN;
    }

    /** Returns the role that a field requires; null if the schema has no rule for it. */
    public static @Nullable AccessRole required(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective access = field.getAppliedDirective(ACCESS);
        return access == null
                ? null
                : AccessRole.valueOf(
                        String.valueOf((Object) access.getArgument("role").getValue()));
    }

    /** Returns the root fields with fragments expanded. Circular fragments have been refused before. */
    private static Stream<Field> fields(Document document, @Nullable SelectionSet set) {
        return set == null ? Stream.empty() : set.getSelections().stream().flatMap(one -> fields(document, one));
    }

    private static Stream<Field> fields(Document document, Selection<?> selection) {
        return switch (selection) {
            case Field field -> Stream.of(field);
            case InlineFragment inline -> fields(document, inline.getSelectionSet());
            case FragmentSpread spread ->
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .flatMap(fragment -> fields(document, fragment.getSelectionSet()));
            default -> Stream.empty();
        };
    }
}
