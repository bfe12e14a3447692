package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Selects every field that the contract promises to queries, each once, and reads an answer without errors. */
@IntegrationTest
class EveryFieldIT {

    private static final LocalDate DAY = LocalDate.of(1995, 4, 1);

    /** Below the limit on depth; what lies deeper is reached from another root. */
    private static final int DEEPEST = 12;

    /** Told to whoever writes and to whoever listens; their own tests select them. */
    private static final Set<String> OF_OTHER_ROOTS = Set.of(
            "Mutation", "Subscription", "TimelineEvent", "IngestProgress", "IngestPayload", "IngestReceipt", "Problem");

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    GraphQlSource source;

    private final String mark = "every" + System.nanoTime();
    private final Set<String> spread = new HashSet<>();
    private final Set<String> selected = new TreeSet<>();

    @Test
    void everyFieldOfTheContractResolves() throws Exception {
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
        for (String root : List.of(
                "entity(ref: \"%1$s:A\")",
                "entities(search: \"%1$s:A\", first: 1)",
                "timeline(filter: {involving: [\"%1$s:A\"]}, first: 1)",
                "claims(filter: {involving: [\"%1$s:A\"]}, first: 1)",
                "measures(on: \"1995-05-01\", targets: [\"%1$s:B\"], first: 1)",
                "histogram(filter: {involving: [\"%1$s:A\"]}, bucket: DAY, by: TYPE)",
                "paths(from: \"%1$s:A\", to: \"%1$s:B\", first: 1)",
                "neighbourhood(of: \"%1$s:A\", first: 1)",
                "changes(from: \"2000-01-01T00:00:00Z\", to: \"2100-01-01T00:00:00Z\", first: 1)",
                "articles(first: 1)",
                "article(ref: \"%1$s\")",
                "submissions(first: 1)",
                "submission(id: \"%1$s\")",
                "intake",
                "node(id: \"%1$s:A\")",
                "nodes(ids: [\"%1$s:A\"])",
                "sources(first: 1)",
                "overview",
                "enums",
                "topics")) {
            String name = root.split("\\(")[0];
            GraphQLFieldDefinition field = source.schema().getQueryType().getFieldDefinition(name);
            selected.add("Query." + name);
            http.data("{ " + root.formatted(mark) + select(field.getType(), 2) + " }");
        }
        Set<String> promised = promised();
        assertThat(promised).hasSizeGreaterThan(150);
        promised.removeAll(selected);
        assertThat(promised).isEmpty();
    }

    /** All fields of a type where it is met first, its name alone where it is met again. */
    private String select(GraphQLType type, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer fields)) {
            return " ";
        }
        if (depth > DEEPEST || !spread.add(fields.getName())) {
            return " { __typename } ";
        }
        String own = fields.getFieldDefinitions().stream()
                .map(f -> field(fields, f, depth))
                .collect(Collectors.joining());
        return " { " + own + kinds(fields, depth) + "} ";
    }

    private String field(GraphQLFieldsContainer type, GraphQLFieldDefinition field, int depth) {
        selected.add(type.getName() + "." + field.getName());
        String page = field.getArgument("first") == null ? "" : "(first: 1)";
        return field.getName() + page + select(field.getType(), depth + 1);
    }

    /** What each kind of entity has beside what all have. */
    private String kinds(GraphQLFieldsContainer type, int depth) {
        if (!(type instanceof GraphQLInterfaceType entity) || !type.getName().equals("Entity")) {
            return "";
        }
        return source.schema().getImplementations(entity).stream()
                .map(kind -> "... on " + kind.getName()
                        + kind.getFieldDefinitions().stream()
                                .map(f -> field(kind, f, depth))
                                .collect(Collectors.joining("", " { ", "} ")))
                .collect(Collectors.joining());
    }

    private static Set<String> promised() throws Exception {
        return new SchemaParser()
                        .parse(Files.readString(Path.of("src/test/resources/contract.graphqls")))
                        .getTypes(ObjectTypeDefinition.class)
                        .stream()
                        .filter(type -> !OF_OTHER_ROOTS.contains(type.getName()))
                        .flatMap(type -> type.getFieldDefinitions().stream()
                                .map(field -> type.getName() + "." + field.getName()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
