package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.api.reference.SchemaText;
import org.junit.jupiter.api.Test;

/** The names that clients rely on: the schema may have more, and none of these less or other. */
class ContractTests {

    @Test
    void nothingOfTheContractIsMissingOrOtherwise() throws IOException {
        Set<String> promised = names(Files.readString(Path.of("src/test/resources/contract.graphqls")));
        assertThat(promised).hasSizeGreaterThan(400);
        promised.removeAll(names(SchemaText.sdl()));
        assertThat(promised).isEmpty();
    }

    @Test
    void theSchemaThatIsPrintedIsThatOfTheFiles() throws IOException {
        StringBuilder files = new StringBuilder();
        try (Stream<Path> schema = Files.list(Path.of("graphql"))) {
            for (Path file :
                    schema.filter(f -> f.toString().endsWith(".graphqls")).toList()) {
                files.append(Files.readString(file)).append('\n');
            }
        }
        assertThat(names(SchemaText.sdl())).isEqualTo(names(files.toString()));
    }

    /** Every type, field, argument and value with its type, interface and default, each as one line. */
    private static Set<String> names(String sdl) {
        TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
        Set<String> names = new TreeSet<>();
        types.scalars().keySet().forEach(names::add);
        types.types().values().forEach(type -> add(names, type));
        types.objectTypeExtensions().values().stream().flatMap(List::stream).forEach(type -> add(names, type));
        return names;
    }

    private static void add(Set<String> names, TypeDefinition<?> type) {
        names.add(type.getName());
        switch (type) {
            case ImplementingTypeDefinition<?> fields -> {
                fields.getImplements().forEach(i -> names.add(type.getName() + " is " + AstPrinter.printAst(i)));
                fields.getFieldDefinitions().forEach(field -> add(names, type.getName(), field));
            }
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> names.add(type.getName() + "." + print(field)));
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions().forEach(value -> names.add(type.getName() + "." + value.getName()));
            default -> {}
        }
    }

    private static void add(Set<String> names, String type, FieldDefinition field) {
        String name = type + "." + field.getName();
        names.add(name + ": " + AstPrinter.printAst(field.getType()));
        field.getInputValueDefinitions().forEach(argument -> names.add(name + "(" + print(argument)));
    }

    private static String print(InputValueDefinition value) {
        return value.getName() + ": " + AstPrinter.printAst(value.getType())
                + (value.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(value.getDefaultValue()));
    }
}
