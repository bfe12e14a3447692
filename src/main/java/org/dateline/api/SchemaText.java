package org.dateline.api;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.api.gate.Operations;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema without a service: as one text, or as a page to read. */
public final class SchemaText {

    private static final String FILES = "classpath*:graphql/*.graphqls";

    private static final String STYLE = "/static/console/docs.css";

    private SchemaText() {}

    /** Prints the files of the schema as one in the schema definition language. */
    public static String sdl() {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions().includeDirectiveDefinition(Operations.ACCESS::equals);
        return new SchemaPrinter(options).print(read());
    }

    /** Prints the schema as a page in HTML that stands alone. */
    public static String html() {
        return new SchemaPage(read(), "<style>" + text(STYLE) + "</style>").html();
    }

    /** Prints the schema as a page of the service, whose style is a file: its pages hold none themselves. */
    static String page() {
        return new SchemaPage(read(), "<link rel=\"stylesheet\" href=\"/console/docs.css\">").html();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(SchemaText.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static GraphQLSchema read() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try {
            for (Resource file : files()) {
                try (InputStream in = file.getInputStream()) {
                    types.merge(new SchemaParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema", e);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** Each once, though the class path may hold both the classes and the jar that was made of them. */
    private static Collection<Resource> files() throws IOException {
        Map<String, Resource> byName = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            byName.putIfAbsent(String.valueOf(file.getFilename()), file);
        }
        return byName.values();
    }
}
