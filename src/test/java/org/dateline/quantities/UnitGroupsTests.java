package org.dateline.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGroupsTests {

    @Test
    void theSchemaNamesEachUnitAndEachGroup() throws IOException {
        EnumTypeDefinition units = new SchemaParser()
                .parse(Files.readString(Path.of("graphql/action.graphqls")))
                .getTypeOrNull("QuantityUnit", EnumTypeDefinition.class);
        assertThat(units.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName))
                .containsExactlyInAnyOrderElementsOf(UnitGroups.names());
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, PERCENT, true",
        "PERCENT, PERCENTAGE_POINTS, false",
        "MONEY, MONEY, true",
        "COUNT, PERSONS, true",
        "COUNT, VESSELS, true",
        "COUNT, OTHER, false",
        "WEIGHT, TONNES, true",
        "WEIGHT, PERSONS, false",
        "OTHER, OTHER, true",
        "OTHER, YEARS, true",
        "OTHER, PERSONS, false",
        "OTHER, MONEY, false",
        "PERSONS, PERSONS, true",
        "PERSONS, VESSELS, false",
    })
    void aNameCoversItselfOrItsGroup(String name, String unit, boolean covered) {
        assertThat(UnitGroups.within(name).contains(unit)).isEqualTo(covered);
    }

    @Test
    void eachUnitIsOfOneOfFive() {
        for (String unit : QuantityReader.units()) {
            assertThat(Stream.of("PERCENT", "MONEY", "COUNT", "WEIGHT", "OTHER")
                            .filter(group -> UnitGroups.within(group).contains(unit)))
                    .as(unit)
                    .hasSize(1);
        }
    }
}
