package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes first when a name is typed, among all whom the catalogue knows. */
@IntegrationTest
class NamesIT {

    private static final int FIRST = 12;

    @Autowired
    EntityFinder finder;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    Clock clock;

    @BeforeEach
    void whole() {
        catalogue.store();
    }

    @ParameterizedTest
    @CsvSource({
        "Turk, Turkey",
        "turke, Turkey",
        "germ, Germany",
        "Chin, China",
        "Huawie, Huawei",
        "Huawei Tecnologies, Huawei",
        "Xi Jinping, Xi Jinping",
        "Jinpin, Xi Jinping",
        "Comerce Dept, United States Department of Commerce",
        "deutsche tel, Deutsche Telekom",
        "United Sta, United States",
        "Russai, Russia",
        "Türkiye, Turkey",
        "europ un, European Union",
        "EU, European Union"
    })
    void whoIsMeantComesFirst(String typed, String name) {
        assertThat(names(typed, AsOf.NOW)).startsWith(name);
        assertThat(names(typed, AsOf.of(null, clock.now()))).startsWith(name);
    }

    @Test
    void aBeginningOutranksALetterThatIsOff() {
        assertThat(names("Turk", AsOf.NOW)).contains("Turkmenistan", "Turkcell").doesNotContain("Donald Tusk");
        assertThat(names("micro", AsOf.NOW)).contains("Microsoft", "Micron");
    }

    @Test
    void aNameWithAnAccentIsFoundWithoutIt() {
        assertThat(names("Elcibay", AsOf.NOW)).startsWith("Abülfaz Elçibay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turk", "europ un", "a"})
    void pagesGoOnWhereTheLastOneEnded(String typed) {
        List<String> paged = new ArrayList<>();
        EntityFinder.Hit last = null;
        for (int page = 0; page < FIRST / 3; page++) {
            List<EntityFinder.Hit> hits = finder.search(typed, List.of(), 3, last, AsOf.NOW);
            hits.forEach(hit -> paged.add(hit.entity().name()));
            last = hits.getLast();
        }
        assertThat(paged).isEqualTo(names(typed, AsOf.NOW));
    }

    private List<String> names(String typed, AsOf known) {
        return finder.search(typed, List.of(), FIRST, null, known).stream()
                .map(hit -> hit.entity().name())
                .toList();
    }
}
