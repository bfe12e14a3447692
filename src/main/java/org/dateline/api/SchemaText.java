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
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema without a service: as one text, or as a page to read. */
public final class SchemaText {

    private static final String FILES = "classpath*:graphql/*.graphqls";

    private SchemaText() {}

    /** Prints the files of the schema as one in the schema definition language. */
    public static String sdl() {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false);
        return new SchemaPrinter(options).print(read());
    }

    /** Prints the schema as a page in HTML. */
    public static String html() {
        return new SchemaPage(read()).html();
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
