package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Tenure;
import org.junit.jupiter.api.Test;

class CatalogueIndexTests {

    private final CatalogueIndex index = new CatalogueIndex();

    private static CatalogueRow row(String... fieldsAndValues) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new CatalogueRow("own.tsv:2", values);
    }

    private void add(CatalogueRow row) {
        index.add(row, EntityKind.COMPANY, row.list("names"), List.of(), null, null);
        index.index(row, Candidate.named(row.need("id"), null, EntityKind.COMPANY, "name"));
    }

    @Test
    void anIdStandsOnce() {
        CatalogueRow row = row("id", "own:x", "name", "Xu");
        add(row);
        assertThat(index.holds("own:x")).isTrue();
        assertThat(index.holds("own:y")).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> add(row))
                .withMessage("own.tsv:2: the id own:x stands twice");
    }

    @Test
    void aNameMeansEachEntityThatHasIt() {
        add(row("id", "own:x", "name", "Xu", "names", "Xu|Delta"));
        add(row("id", "own:y", "name", "Yu", "names", "Yu|DELTA"));
        assertThat(index.byName().get("delta")).extracting(Candidate::entity).containsExactly("own:x", "own:y");
        assertThat(index.byName().get("xu")).extracting(Candidate::entity).containsExactly("own:x");
    }

    @Test
    void aNameThatIsAlsoAWordIsMarked() {
        add(row("id", "own:x", "name", "Apple", "names", "Apple|Apple Inc|ICE", "common", "Apple"));
        assertThat(index.byName().get("apple"))
                .extracting(Candidate::commonWord)
                .containsExactly(true);
        assertThat(index.byName().get("apple inc"))
                .extracting(Candidate::commonWord)
                .containsExactly(false);
        assertThat(index.byName().get("ice")).extracting(Candidate::acronym).containsExactly(true);
    }

    @Test
    void anEntityIsGivenFurtherNames() {
        add(row("id", "own:x", "name", "Xu", "names", "Xu"));
        index.rename(row("id", "own:x", "names", "Xu|Xu Steel"));
        assertThat(index.entities()).singleElement().extracting(Entity::names).isEqualTo(List.of("Xu", "Xu Steel"));
        assertThat(index.byName().get("xu steel")).extracting(Candidate::entity).containsExactly("own:x");
    }

    @Test
    void aBodyAtHomeInACountryDoesNotActForIt() {
        index.add(row("id", "own:x", "name", "Xu"), EntityKind.ORGANIZATION, List.of(), List.of(), null, null);
        index.settle("own:x", "country:NO");
        index.settle("own:none", "country:NO");
        assertThat(index.byId().get("own:x"))
                .isEqualTo(new Catalogue.Entry("own:x", "Xu", EntityKind.ORGANIZATION, "country:NO", null));
        assertThat(index.byId()).hasSize(1);
    }

    @Test
    void nounsAreKeptByTheirKind() {
        index.noun("organ", row("noun", "ministry"));
        index.noun("organ", "ministry");
        assertThat(index.nouns("organ")).containsExactly("ministry");
        assertThat(index.nouns("office")).isEmpty();
    }

    @Test
    void aPersonWithSeveralTermsIsOneEntity() {
        new PeopleReader(index)
                .read(List.of(
                        row(
                                "id",
                                "person:x",
                                "name",
                                "Ida Karlsen",
                                "names",
                                "Ida Karlsen|Karlsen",
                                "where",
                                "country:NO",
                                "offices",
                                "prime minister|premier",
                                "from",
                                "2001-01-01",
                                "to",
                                "2005-01-01"),
                        row(
                                "id",
                                "person:x",
                                "name",
                                "Ida Karlsen",
                                "names",
                                "Ida M. Karlsen|Karlsen",
                                "where",
                                "org:un",
                                "offices",
                                "envoy",
                                "from",
                                "2010-01-01")));
        assertThat(index.entities())
                .singleElement()
                .extracting(Entity::names)
                .isEqualTo(List.of("Ida Karlsen", "Karlsen", "Ida M. Karlsen"));
        LocalDate first = LocalDate.of(2001, 1, 1);
        LocalDate last = LocalDate.of(2005, 1, 1);
        assertThat(index.tenures())
                .containsExactly(
                        new Tenure("person:x", "country:NO", "prime minister", first, last),
                        new Tenure("person:x", "country:NO", "premier", first, last),
                        new Tenure("person:x", "org:un", "envoy", LocalDate.of(2010, 1, 1), null));
        assertThat(index.byName().get("karlsen"))
                .filteredOn(c -> c.holds(LocalDate.of(2003, 1, 1)))
                .extracting(Candidate::principal)
                .containsExactly("country:NO");
        assertThat(index.byName().get("karlsen")).filteredOn(c -> c.holds(last)).isEmpty();
    }
}
