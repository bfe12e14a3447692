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
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream in = file.getInputStream()) {
                    types.merge(new SchemaParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema", e);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }
}
