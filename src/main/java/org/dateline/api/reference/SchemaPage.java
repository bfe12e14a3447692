package org.dateline.api.reference;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.gate.Operations;
import org.dateline.security.AccessRole;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schema as one HTML page: an index, each operation with its arguments, role and example, and each type with
 * its fields. The page is readable without scripts. Scripts add a search and run the examples.
 */
final class SchemaPage {

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Reference · Dateline</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
            %s
            <a class="skip" href="#main">Skip to the content</a>
            """;

    private static final String TOP = """
            <header><a class="brand" href="/">Dateline</a> <span>Reference</span>
            <a href="/graphiql">Try queries in GraphiQL</a> <a href="/schema.graphqls">Schema as a file</a></header>
            """;

    private static final String SEARCH = """
            <label for="search">Search</label>
            <input id="search" type="search" placeholder="Search, or press /" autocomplete="off">
            <p id="found" role="status"></p>
            """;

    private final GraphQLSchema schema;
    private final Map<String, String> examples;
    private final SignatureHtml signatures;
    private final List<GraphQLNamedType> types;
    private final StringBuilder out = new StringBuilder();

    /**
     * Creates a page.
     *
     * @param examples an example of each operation, by field name
     */
    SchemaPage(GraphQLSchema schema, Map<String, String> examples) {
        this.schema = schema;
        this.examples = examples;
        Set<String> roots = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .map(GraphQLNamedType::getName)
                .collect(Collectors.toSet());
        this.types = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !roots.contains(type.getName()))
                .sorted(Comparator.comparing(GraphQLNamedType::getName))
                .toList();
        this.signatures = new SignatureHtml(types);
    }

    /**
     * Writes the page.
     *
     * @param head the elements with the style and the script, or links to their files
     * @param served whether a service serves the page, so that it can run queries and link to GraphiQL
     */
    String html(String head, boolean served) {
        out.append(HEAD.formatted(head)).append(served ? TOP : "");
        index(served);
        out.append("<main id=\"main\">\n<h1>The API of Dateline</h1>\n");
        operations("Queries", schema.getQueryType(), served);
        operations("Mutations", schema.getMutationType(), false);
        operations("Subscriptions", schema.getSubscriptionType(), false);
        byKind().forEach((kind, of) -> {
            out.append("<h2>").append(kind).append("</h2>\n");
            of.forEach(this::type);
        });
        return out.append("</main></html>\n").toString();
    }

    private Map<String, List<GraphQLNamedType>> byKind() {
        Map<String, Predicate<GraphQLNamedType>> kinds = new LinkedHashMap<>();
        kinds.put("Inputs", GraphQLInputObjectType.class::isInstance);
        kinds.put("Enums", GraphQLEnumType.class::isInstance);
        kinds.put("Scalars", GraphQLScalarType.class::isInstance);
        Map<String, List<GraphQLNamedType>> byKind = new LinkedHashMap<>();
        byKind.put(
                "Types",
                types.stream()
                        .filter(type -> kinds.values().stream().noneMatch(kind -> kind.test(type)))
                        .toList());
        kinds.forEach(
                (name, kind) -> byKind.put(name, types.stream().filter(kind).toList()));
        return byKind;
    }

    private void index(boolean served) {
        out.append("<aside>\n").append(served ? SEARCH : "").append("<nav aria-label=\"Index\">\n");
        index("Queries", schema.getQueryType());
        index("Mutations", schema.getMutationType());
        index("Subscriptions", schema.getSubscriptionType());
        byKind().forEach((kind, of) ->
                index(kind, of.stream().map(GraphQLNamedType::getName).toList(), ""));
        out.append("</nav></aside>\n");
    }

    private void index(String heading, GraphQLObjectType root) {
        index(heading, names(root), root.getName() + ".");
    }

    private static List<String> names(GraphQLObjectType root) {
        return root.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .sorted()
                .toList();
    }

    private void index(String heading, List<String> names, String prefix) {
        out.append("<h2>").append(heading).append("</h2><ul>\n");
        names.forEach(name -> out.append("<li><a href=\"#%1$s%2$s\">%2$s</a></li>\n".formatted(prefix, name)));
        out.append("</ul>\n");
    }

    private void operations(String heading, GraphQLObjectType root, boolean canRun) {
        out.append("<h2>").append(heading).append("</h2>\n");
        for (String name : names(root)) {
            GraphQLFieldDefinition field = root.getFieldDefinition(name);
            begin(root.getName() + "." + name, name, field.getDescription());
            AccessRole role = Operations.required(field);
            out.append("<p class=\"returns\">Returns <code>")
                    .append(signatures.of(field.getType()))
                    .append("</code>. Needs the role ")
                    .append(role == null ? AccessRole.ADMIN : role)
                    .append(".</p>\n");
            if (!field.getArguments().isEmpty()) {
                out.append("<dl>\n");
                field.getArguments().forEach(a -> element(signatures.of(a), a.getDescription(), null));
                out.append("</dl>\n");
            }
            example(examples.get(name), root, canRun);
            out.append("</section>\n");
        }
    }

    private void example(@Nullable String query, GraphQLObjectType root, boolean canRun) {
        if (query == null || root != schema.getQueryType()) {
            return;
        }
        out.append("<figure><figcaption>Example</figcaption><pre tabindex=\"0\"><code>")
                .append(SignatureHtml.escaped(query))
                .append("</code></pre>");
        if (canRun) {
            // Without the path parameters the console redirects, which would encode the query twice.
            out.append(
                    "<button type=\"button\">Run</button> <a href=\"/graphiql?path=/graphql&amp;wsPath=/graphql&amp;query=%s\">Open in GraphiQL</a>"
                            .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8)
                                    .replace("+", "%20")));
            out.append("<pre class=\"answer\" role=\"status\" tabindex=\"0\" hidden></pre>");
        }
        out.append("</figure>\n");
    }

    private void begin(String id, String name, @Nullable String description) {
        out.append("<section id=\"%s\"><h3><code>%s</code></h3>%n<p>%s</p>%n"
                .formatted(id, name, SignatureHtml.text(description)));
    }

    private void type(GraphQLNamedType type) {
        begin(type.getName(), type.getName(), type.getDescription());
        out.append("<dl>\n");
        switch (type) {
            case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().forEach(this::field);
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions()
                        .forEach(f -> element(
                                f.getName() + ": " + signatures.of(f.getType()),
                                f.getDescription(),
                                f.getDeprecationReason()));
            case GraphQLEnumType values ->
                values.getValues().forEach(v -> element(v.getName(), v.getDescription(), v.getDeprecationReason()));
            default -> {}
        }
        out.append("</dl></section>\n");
    }

    private void field(GraphQLFieldDefinition field) {
        element(
                field.getName() + ": " + signatures.of(field.getType()),
                field.getDescription(),
                field.getDeprecationReason());
        if (!field.getArguments().isEmpty()) {
            out.append("<dd><ul>\n");
            field.getArguments()
                    .forEach(a -> out.append("<li><code>%s</code> %s</li>%n"
                            .formatted(signatures.of(a), SignatureHtml.text(a.getDescription()))));
            out.append("</ul></dd>\n");
        }
    }

    private void element(String signature, @Nullable String description, @Nullable String deprecated) {
        out.append("<dt><code>").append(signature).append("</code></dt><dd>").append(SignatureHtml.text(description));
        if (deprecated != null) {
            out.append(" <del>Deprecated</del>: ").append(SignatureHtml.text(deprecated));
        }
        out.append("</dd>\n");
    }
}
