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

/** The schema without a service: as one text, or as a page to read. */
public final class SchemaText {

    private static final String FILES = "classpath*:graphql/*.graphqls";

    private static final String EXAMPLES = "classpath*:graphql/examples/*.graphql";

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
        return new SchemaPage(read(), examples()).html("<style>" + text(STYLE) + "</style>", false);
    }

    /** Prints the schema as a page of the service, whose style and script are files: its pages hold none themselves. */
    static String page() {
        return new SchemaPage(read(), examples())
                .html(
                        "<link rel=\"stylesheet\" href=\"/console/docs.css\"><script src=\"/console/docs.js\" defer></script>",
                        true);
    }

    /** An example of each operation, by the name of its field. */
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

    /** Each once, though the class path may hold both the classes and the jar that was made of them. */
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
