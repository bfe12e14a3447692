package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a reference means that several go by. */
@IntegrationTest
class ReferencesIT {

    @Autowired
    Http http;

    @Autowired
    CatalogueSync catalogue;

    @BeforeEach
    void start() {
        catalogue.store();
    }

    @ParameterizedTest
    @CsvSource({
        "AU, country:AU", "AUS, country:AU", "African Union, org:au", "org:au, org:au",
        "GE, country:GE", "EC, country:EC", "GM, country:GM", "SLB, country:SB",
    })
    void aCodeOfACountryIsNoAcronym(String reference, String meant) {
        assertThat(http.data("{ entity(ref: \"" + reference + "\") { id } }")
                        .at("/entity/id")
                        .asString())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"BT, BT", "Arm, Arm", "DJI, DJI"})
    void whoseMainNameItIsComesBeforeACode(String reference, String name) {
        assertThat(http.data("{ entity(ref: \"" + reference + "\") { name } }")
                        .at("/entity/name")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void inSmallLettersItIsNoCode() {
        assertThat(http.error("{ entity(ref: \"au\") { id } }").get("message").asString())
                .contains("country:AU", "org:au");
    }

    @Test
    void aCodeFiltersATimelineByItsCountry() {
        assertThat(http.data("{ timeline(filter: {involving: [\"AU\"]}) { totalCount } }")
                        .at("/timeline/totalCount")
                        .isIntegralNumber())
                .isTrue();
    }
}
