package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTests {

    private static final Catalogue CATALOGUE = SharedCatalogue.get();

    private static List<String> ids(String name) {
        return CATALOGUE.lookup(name).stream().map(Candidate::entity).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"United States", "U.S.", "US", "the States", "USA", "America", "american", "White House"})
    void theUnitedStatesHaveManyNames(String name) {
        assertThat(ids(name)).contains("country:US");
    }

    @Test
    void aTownLiesInItsCountry() {
        assertThat(CATALOGUE.countryOfPlace("Kharkiv")).isEqualTo("country:UA");
        assertThat(CATALOGUE.countryOfPlace("North Waziristan")).isEqualTo("country:PK");
    }

    @Test
    void aPlaceWhoseStateIsDisputedLiesInNone() {
        assertThat(CATALOGUE.countryOfPlace("Crimea")).isNull();
    }

    @Test
    void aCountryHasAnAdjectiveAndABlocHasNone() {
        assertThat(CATALOGUE.adjective("country:CL")).isEqualTo("Chilean");
        assertThat(CATALOGUE.adjective("country:CN")).isEqualTo("Chinese");
        assertThat(CATALOGUE.adjective("country:US")).isEqualTo("US");
        assertThat(CATALOGUE.adjective("org:eu")).isNull();
    }

    @Test
    void aBlocIsAnOrganisationOfStates() {
        assertThat(CATALOGUE.isBloc("org:eu")).isTrue();
        assertThat(CATALOGUE.isBloc("org:ecowas")).isTrue();
        assertThat(CATALOGUE.isBloc("org:commission-eu")).isFalse();
        assertThat(CATALOGUE.isBloc("country:CL")).isFalse();
    }

    @Test
    void washingtonIsACapitalAndNoName() {
        assertThat(CATALOGUE.lookup("Washington")).extracting(Candidate::reason).containsOnly("capital");
    }

    @Test
    void anOrganActsForItsCountry() {
        assertThat(CATALOGUE.lookup("Commerce Department"))
                .anySatisfy(c -> assertThat(c.principal()).isEqualTo("country:US"));
    }

    @Test
    void thePresidentDependsOnTheDay() {
        assertThat(CATALOGUE.officeHolder("president", "country:US", LocalDate.of(2018, 11, 23)))
                .hasValueSatisfying(id -> assertThat(id).contains("trump"));
        assertThat(CATALOGUE.officeHolder("president", "country:US", LocalDate.of(2016, 1, 1)))
                .hasValueSatisfying(id -> assertThat(id).contains("obama"));
    }

    @Test
    void anOfficeThatManyHoldHasNoHolder() {
        LocalDate day = LocalDate.of(2022, 5, 18);
        assertThat(CATALOGUE.lookup("Emmanuel Bonne")).anyMatch(c -> c.holds(day));
        assertThat(CATALOGUE.officeHolder("diplomat", "country:FR", day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sheikh Hasina, 2013-03-01, person:hasina-wazed-bd",
        "Evo Morales, 2010-03-01, person:juan-morales-bo",
        "Serzh Sargsyan, 2012-03-01, person:sarkisyan-am",
        "Peter O'Neill, 2013-03-01, person:oneil-pg",
    })
    void aPersonGoesByTheSameNameInEachTerm(String name, LocalDate day, String id) {
        assertThat(CATALOGUE.lookup(name)).anyMatch(c -> c.entity().equals(id) && c.holds(day));
    }

    /** Years, from the first to the last, on whose 1 July there was none: the office was abolished, vacant or held by somebody acting. */
    private static final Map<String, List<Integer>> VACANT = Map.ofEntries(
            Map.entry("country:AF president", List.of(2022, 2026)),
            // A chancellor, whom one source calls prime minister.
            Map.entry("country:AT prime minister", List.of(2016, 2026)),
            Map.entry("country:EH president", List.of(2016, 2016)),
            Map.entry("country:GA prime minister", List.of(2025, 2026)),
            Map.entry("country:HT president", List.of(2022, 2026)),
            Map.entry("country:KR prime minister", List.of(2025, 2025)),
            Map.entry("country:MU president", List.of(2018, 2019)),
            Map.entry("country:SD president", List.of(2019, 2026)),
            Map.entry("country:SN prime minister", List.of(2019, 2022)),
            Map.entry("country:SY prime minister", List.of(2025, 2026)),
            Map.entry("country:TD prime minister", List.of(2018, 2020)),
            Map.entry("country:TR prime minister", List.of(2019, 2026)),
            Map.entry("country:XK president", List.of(2026, 2026)));

    @Test
    void whateverStateHadAPresidentOrPrimeMinisterHasOneEachYear() {
        List<String> gaps = CATALOGUE.entities().stream()
                .filter(e -> e.kind() == EntityKind.COUNTRY)
                .flatMap(e -> Stream.of("president", "prime minister").flatMap(office -> gaps(e.id(), office)))
                .toList();
        assertThat(gaps).isEmpty();
    }

    private static Stream<String> gaps(String country, String office) {
        List<Integer> vacant = VACANT.getOrDefault(country + " " + office, List.of(0, 0));
        return CATALOGUE.officeHolder(office, country, LocalDate.of(2014, 7, 1)).isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(2015, 2026)
                        .filter(year -> year < vacant.getFirst() || year > vacant.getLast())
                        .filter(year -> CATALOGUE
                                .officeHolder(office, country, LocalDate.of(year, 7, 1))
                                .isEmpty())
                        .mapToObj(year -> country + " " + office + " " + year);
    }

    @Test
    void aPartyIsAtHomeInACountryAndDoesNotActForIt() {
        assertThat(CATALOGUE.lookup("Renamo")).extracting(Candidate::principal).containsOnlyNulls();
        assertThat(CATALOGUE.byId("org:renamo-mz"))
                .hasValueSatisfying(e -> assertThat(e.country()).isEqualTo("country:MZ"))
                .hasValueSatisfying(e -> assertThat(e.principal()).isNull());
        assertThat(CATALOGUE.structures()).noneMatch(s -> s.part().equals("org:renamo-mz"));
        assertThat(CATALOGUE.byId("org:commerce-us"))
                .hasValueSatisfying(e -> assertThat(e.principal()).isEqualTo("country:US"));
    }

    @Test
    void aFirmThatWasSoldHasAnOwnerUpToThatDay() {
        assertThat(CATALOGUE.ownerships())
                .contains(new Ownership("company:Q160120", "company:honor", null, null, LocalDate.of(2020, 11, 17)));
    }

    @Test
    void aFirmIsFoundWithItsLegalForm() {
        assertThat(ids("Huawei Technologies Co., Ltd.")).contains("company:Q160120");
        assertThat(ids("Boeing Inc.")).contains("company:Q66");
    }

    @Test
    void noCountryHasALegalForm() {
        assertThat(ids("Spanish")).contains("country:ES");
        assertThat(ids("Spanish group")).isEmpty();
        assertThat(ids("Mali as")).isEmpty();
    }

    @Test
    void noCountryNameBelongsToTwoCountries() {
        Map<String, List<String>> owners = CATALOGUE.entities().stream()
                .filter(e -> e.kind() == EntityKind.COUNTRY)
                .flatMap(e -> e.names().stream().map(NameKey::of).distinct().map(n -> Map.entry(n, e.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(owners.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void everyPartOfAStructureIsAnEntity() {
        List<String> known = CATALOGUE.entities().stream().map(Entity::id).toList();
        assertThat(CATALOGUE.structures()).allSatisfy(s -> assertThat(known).contains(s.part(), s.whole()));
        assertThat(CATALOGUE.tenures()).allSatisfy(t -> assertThat(known).contains(t.person(), t.of()));
    }

    @Test
    void everyExternalIdHasAScheme() {
        assertThat(CATALOGUE.entities())
                .allSatisfy(e -> assertThat(e.externalIds()).allMatch(x -> x.matches("[a-z0-9-]+:.+")));
    }

    @Test
    void aFileAddsEntitiesAndNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.tsv"),
                "#id\tname\tnames\tkind\tcountry\tlei\tparents\n"
                        + "own:hisilicon\tHiSilicon\tHiSilicon|Hisi\tcompany\tcountry:CN\t300300IJHYSCFH8V6Q05\tcompany:Q160120\n"
                        + "company:Q160120\tHuawei\tHuawie\n");
        Catalogue catalogue = Catalogue.load(file);
        assertThat(catalogue.lookup("Hisi")).extracting(Candidate::entity).containsExactly("own:hisilicon");
        assertThat(catalogue.lookup("Huawie")).extracting(Candidate::entity).containsExactly("company:Q160120");
        assertThat(catalogue.structures()).contains(Structure.of("own:hisilicon", "company:Q160120", "subsidiary"));
        assertThat(catalogue.fingerprint()).isNotEqualTo(CATALOGUE.fingerprint());
    }

    @Test
    void aMalformedRowIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"), "#id\tname\tkind\nown:x\tX\tplanet\n");
        assertThatThrownBy(() -> Catalogue.load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("own.tsv:2: kind must be one of");
    }
}
