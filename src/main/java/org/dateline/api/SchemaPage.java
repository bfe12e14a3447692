package org.dateline.api;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes the schema as one page without scripts: every type, field and argument with what it means. */
final class SchemaPage {

    /** What one asks comes before what one gets. */
    private static final List<String> FIRST = List.of("Query", "Mutation", "Subscription");

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline: schema</title>
            <meta name="viewport" content="width=device-width">
            %s
            <h1>The schema of Dateline</h1>
            """;

    private final List<GraphQLNamedType> types;
    private final StringBuilder out;

    /**
     * A page that has not been written yet.
     *
     * @param style the element that has the style or names its file
     */
    SchemaPage(GraphQLSchema schema, String style) {
        this.out = new StringBuilder(HEAD.formatted(style));
        this.types = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .sorted(Comparator.comparing((GraphQLNamedType type) ->
                                FIRST.contains(type.getName()) ? FIRST.indexOf(type.getName()) : FIRST.size())
                        .thenComparing(GraphQLNamedType::getName))
                .toList();
    }

    String html() {
        out.append("<nav>");
        types.forEach(type -> out.append(link(type.getName())).append(' '));
        out.append("</nav>\n");
        types.forEach(this::type);
        return out.append("</html>\n").toString();
    }

    private void type(GraphQLNamedType type) {
        out.append("<h2 id=\"%1$s\"><code>%1$s</code></h2>\n".formatted(type.getName()));
        out.append("<p>").append(text(type.getDescription())).append("</p>\n<dl>\n");
        switch (type) {
            case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().forEach(this::field);
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions()
                        .forEach(f -> element(
                                f.getName() + ": " + name(f.getType()), f.getDescription(), f.getDeprecationReason()));
            case GraphQLEnumType values ->
                values.getValues().forEach(v -> element(v.getName(), v.getDescription(), v.getDeprecationReason()));
            default -> {}
        }
        out.append("</dl>\n");
    }

    private void field(GraphQLFieldDefinition field) {
        element(field.getName() + ": " + name(field.getType()), field.getDescription(), field.getDeprecationReason());
        if (!field.getArguments().isEmpty()) {
            out.append("<dd><ul>\n");
            field.getArguments().forEach(this::argument);
            out.append("</ul></dd>\n");
        }
    }

    private void argument(GraphQLArgument argument) {
        String otherwise = argument.hasSetDefaultValue()
                ? " = "
                        + text(AstPrinter.printAst(ValuesResolver.valueToLiteral(
                                argument.getArgumentDefaultValue(),
                                argument.getType(),
                                GraphQLContext.getDefault(),
                                Locale.ENGLISH)))
                : "";
        out.append("<li><code>%s: %s%s</code> %s</li>\n"
                .formatted(argument.getName(), name(argument.getType()), otherwise, text(argument.getDescription())));
    }

    private void element(String signature, @Nullable String description, @Nullable String deprecated) {
        out.append("<dt><code>").append(signature).append("</code></dt><dd>").append(text(description));
        if (deprecated != null) {
            out.append(" <del>Deprecated</del>: ").append(text(deprecated));
        }
        out.append("</dd>\n");
    }

    /** The type with its brackets, linked where it is told. */
    private String name(GraphQLType type) {
        String bare = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
        return GraphQLTypeUtil.simplePrint(type).replace(bare, link(bare));
    }

    private String link(String type) {
        return Stream.of(type)
                .filter(name -> types.stream().anyMatch(t -> t.getName().equals(name)))
                .map("<a href=\"#%1$s\">%1$s</a>"::formatted)
                .findFirst()
                .orElse(type);
    }

    private static String text(@Nullable String description) {
        return description == null
                ? ""
                : HtmlUtils.htmlEscape(description, "UTF-8").replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
