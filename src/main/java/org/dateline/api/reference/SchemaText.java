package org.dateline.api.reference;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.api.gate.Operations;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema without a running service, as text or as a page. */
public final class SchemaText {

    private static final String FILES = "classpath*:graphql/*.graphqls";

    private static final String EXAMPLES = "classpath*:graphql/examples/*.graphql";

    private static final String STYLE = "/static/console/docs.css";

    private SchemaText() {}

    /** Returns all schema files as one text in the schema definition language. */
    public static String sdl() {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions().includeDirectiveDefinition(Operations.ACCESS::equals);
        return new SchemaPrinter(options).print(read());
    }

    /** Returns the schema as a self-contained HTML page. */
    public static String html() {
        return new SchemaPage(read(), examples()).html("<style>" + text(STYLE) + "</style>", false);
    }

    /**
     * Returns the schema as a page of the service. Style and script are separate files, because the service's pages
     * have no inline ones.
     */
    static String page() {
        return new SchemaPage(read(), examples())
                .html(
                        "<link rel=\"stylesheet\" href=\"/console/docs.css\"><script src=\"/console/docs.js\" defer></script>",
                        true);
    }

    /** Returns an example of each operation, by field name. */
    static Map<String, String> examples() {
        Map<String, String> examples = new TreeMap<>();
        for (Resource file : files(EXAMPLES)) {
            String name = String.valueOf(file.getFilename());
            examples.put(name.substring(0, name.indexOf('.')), text(file).strip());
        }
        return examples;
    }

    private static String text(String file) {
        return text(new ClassPathResource(file));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static GraphQLSchema read() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        files(FILES).forEach(file -> types.merge(new SchemaParser().parse(text(file))));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** Returns each file once, even if the class path holds both the classes and the jar built from them. */
    private static Collection<Resource> files(String pattern) {
        Map<String, Resource> byName = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                byName.putIfAbsent(String.valueOf(file.getFilename()), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + pattern, e);
        }
        return byName.values();
    }
}
