package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.junit.jupiter.api.Test;

class MeantTests {

    private static final Entity AUSTRALIA = entity("country:AU", "Australia", "iso3166-1-alpha-2:AU");
    private static final Entity UNION = entity("org:au", "African Union", "wikidata:Q7159");
    private static final Entity GEORGIA = entity("country:GE", "Georgia", "iso3166-1-alpha-2:GE");
    private static final Entity FIRM = entity("company:ge", "GE", "wikidata:Q54173");

    private static Entity entity(String id, String name, String externalId) {
        return new Entity(id, EntityKind.ORGANIZATION, name, List.of(name), List.of(externalId), null);
    }

    private static String meant(String reference, Entity... candidates) {
        return new Meant(reference, List.of(candidates))
                .entity()
                .map(Entity::id)
                .orElse("nobody");
    }

    @Test
    void theOnlyCandidateIsMeantWhateverItIsCalled() {
        assertThat(meant("AU", UNION)).isEqualTo("org:au");
        assertThat(meant("AU")).isEqualTo("nobody");
    }

    @Test
    void aCodeIsMeantBeforeAnAbbreviation() {
        assertThat(meant("AU", UNION, AUSTRALIA)).isEqualTo("country:AU");
    }

    @Test
    void aMainNameIsMeantBeforeACode() {
        assertThat(meant("GE", GEORGIA, FIRM)).isEqualTo("company:ge");
        assertThat(meant("georgia", FIRM, GEORGIA)).isEqualTo("country:GE");
    }

    @Test
    void aCodeIsWrittenInCapitals() {
        assertThatExceptionOfType(AmbiguousReference.class).isThrownBy(() -> meant("Au", UNION, AUSTRALIA));
    }

    @Test
    void twoWithTheSameMainNameAreAmbiguous() {
        assertThatExceptionOfType(AmbiguousReference.class)
                .isThrownBy(() -> meant("Georgia", GEORGIA, entity("org:georgia", "Georgia", "wikidata:Q1")));
    }
}
