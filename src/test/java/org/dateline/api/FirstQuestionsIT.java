package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a new user gets wrong first is answered with what to write instead. */
@IntegrationTest
class FirstQuestionsIT {

    private static final LocalDate DAY = LocalDate.of(1961, 8, 13);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    CatalogueSync catalogue;

    private final String word = "hour" + System.nanoTime();

    @BeforeEach
    void catalogueIsThere() {
        catalogue.store();
    }

    private String message(String query) {
        return http.error(query).get("message").asString();
    }

    @Test
    void anUnknownFieldOfAFilterIsNamedWithoutTheParsersWords() {
        assertThat(message("{ timeline(filter: {type: [SANCTION]}) { totalCount } }"))
                .contains("'type'")
                .contains("TimelineFilter")
                .doesNotContain("{")
                .doesNotContain("Value");
        assertThat(message("{ timeline(filter: {types: [DANCE]}) { totalCount } }"))
                .contains("DANCE")
                .doesNotContain("{");
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearestOnes() {
        assertThat(message("{ timeline(filter: {involving: [\"Huawie\"]}) { totalCount } }"))
                .contains("Did you mean")
                .contains("Huawei (company:Q160120)");
        assertThat(message("{ timeline(filter: {involving: [\"Wasington\"]}) { totalCount } }"))
                .contains("Did you mean")
                .contains("Washington");
    }

    @Test
    void aNameMayHaveItsArticle() {
        assertThat(http.data(
                                "{ entity(ref: \"the Philippines\") { id } other: entity(ref: \"The European Union\") { id } }")
                        .findValuesAsString("id"))
                .containsExactly("country:PH", "org:eu");
        assertThat(message("{ timeline(filter: {involving: [\"the Philipines\"]}) { totalCount } }"))
                .contains("Did you mean", "the filter's text");
    }

    @Test
    void aNameThatTwoCountriesShareIsAmbiguous() {
        assertThat(message("{ entity(ref: \"Congo\") { id } }"))
                .contains("country:CD")
                .contains("country:CG");
    }

    @Test
    void aCapitalMeansItsCountry() {
        assertThat(http.data("{ entity(ref: \"Washington\") { id } }")
                        .get("entity")
                        .get("id")
                        .asString())
                .isEqualTo("country:US");
        assertThat(http.data("{ entities(search: \"Washington\", first: 1) { edges { node { id } } } }")
                        .findValuesAsString("id"))
                .containsExactly("country:US");
    }

    @Test
    void aSourceIsWithdrawnByItsName() {
        chronicle.parties(word + ":A", word + ":B");
        chronicle.write(Generated.from(
                word + " Gazette",
                Generated.reading(word, DAY, Generated.sanction(word + ":A", word + ":B", Generated.on(DAY)))));
        JsonNode preview = http.data("{ withdrawal(of: \"" + word + " Gazette\") { articles lost { id } } }")
                .get("withdrawal");
        assertThat(preview.get("articles").size()).isEqualTo(1);
        assertThat(preview.get("lost").size()).isEqualTo(1);
        assertThat(message("{ withdrawal(of: \"" + word + " Herald\") { articles } }"))
                .contains("Herald")
                .contains("sources");
    }

    @Test
    void aHighlightDoesNotRunFromOneTextOfTheIndexIntoTheNext() {
        chronicle.parties(word + ":A", word + ":B");
        chronicle.sanction(word + " forbids turnips", DAY, word + ":A", word + ":B");
        JsonNode hit = http.data("{ search(text: \"" + word
                        + " turnips\") { actions { highlights { text start spans { start end } } } } }")
                .get("search")
                .get("actions")
                .get(0);
        assertThat(hit.get("highlights").get(0).get("text").asString()).isEqualTo(word + " forbids turnips");
        assertThat(hit.get("highlights").findValuesAsString("text")).noneMatch(text -> text.contains("\n"));
    }

    @Test
    void aSentenceFindsOnlyEntitiesThatItNames() {
        JsonNode found = http.data(
                        "{ search(text: \"Huawei and its partners want to drop a phone maker's kit\", by: MEANING)"
                                + " { entities { node { id } } } }")
                .get("search");
        assertThat(found.findValuesAsString("id")).containsExactly("company:Q160120");
    }
}
