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

/** The role that each operation needs: {@code @access} in the schema says it, and one without a rule is for administrators. */
public final class Operations {

    /** Where the context of a request has its login. */
    public static final String ACTOR = "actor";

    /** The directive of the schema. */
    public static final String ACCESS = "access";

    /** What GraphQL and Federation add to the schema tells of the schema, or reads what a query reads. */
    private static final Set<String> ADDED = Set.of("__schema", "__type", "__typename", "_service", "_entities");

    private Operations() {}

    /**
     * Checks that a login may do all that an operation asks for.
     *
     * @throws Refusal when it may not do one of it; then nothing of it is done
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

    /** The role that a field needs; null when the schema does not say. */
    public static @Nullable AccessRole required(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective access = field.getAppliedDirective(ACCESS);
        return access == null
                ? null
                : AccessRole.valueOf(
                        String.valueOf((Object) access.getArgument("role").getValue()));
    }

    /** The fields of the root, fragments written out; circles of them were refused before. */
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
