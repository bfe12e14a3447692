package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A country on which an act falls without being its target, in all that finds acts by their parties. */
@IntegrationTest
class AffectedIT {

    private static final LocalDate DAY = LocalDate.of(1993, 3, 4);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private String imposer;
    private String firm;
    private String home;

    @BeforeEach
    void aSanctionOnAFirm() {
        String mark = String.valueOf(System.nanoTime());
        imposer = "affected:I" + mark;
        firm = "affected:F" + mark;
        home = "affected:H" + mark;
        chronicle.parties(imposer, firm, home);
        chronicle.write(Generated.reading(
                imposer + " sanctioned " + firm,
                DAY.plusDays(1),
                Generated.fallingOn(home, Generated.sanction(imposer, firm, Generated.on(DAY)))));
    }

    private String named(String text) {
        return text.replace("<imposer>", imposer).replace("<firm>", firm).replace("<home>", home);
    }

    private int count(String query) {
        return http.data("{ it: " + named(query) + " }")
                .get("it")
                .get("totalCount")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "involving: [\"<home>\"] | 1",
                "involving: [\"<imposer>\", \"<home>\"] | 1",
                "anyOf: [\"<home>\"] | 1",
                "affected: [\"<home>\"] | 1",
                "affected: [\"<firm>\"] | 0",
                "targets: [\"<home>\"] | 0",
                "involving: [\"<home>\"], includeAffected: true | 1",
                "involving: [\"<home>\"], includeAffected: false | 0",
                "involving: [\"<imposer>\", \"<home>\"], includeAffected: false | 0",
                "anyOf: [\"<home>\"], includeAffected: false | 0",
                "involving: [\"<firm>\"], includeAffected: false | 1",
                "affected: [\"<home>\"], includeAffected: false | 1",
                "and: [{involving: [\"<home>\"], includeAffected: false}] | 0",
            })
    void aTimelineFindsItUnlessItIsLeftOut(String filter, int acts) {
        assertThat(count("timeline(filter: {" + filter + "}) { totalCount }")).isEqualTo(acts);
        assertThat(count("histogram(filter: {" + filter + "}, bucket: MONTH) { totalCount }"))
                .isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "', includeAffected: true', 1", "', includeAffected: false', 0"})
    void measuresOnItAreThoseThatFallOnIt(String argument, int measures) {
        assertThat(count("measures(targets: [\"<home>\"], on: \"1993-04-01\"" + argument + ") { totalCount }"))
                .isEqualTo(measures);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 0", "'2000-01-01', 1, 0"})
    void aPathLeadsToItUnlessItIsLeftOut(String day, int with, int without) {
        String asOf = day.isEmpty() ? "" : ", asOf: {reported: \"" + day + "\"}";
        assertThat(hops(asOf, home)).isEqualTo(with);
        assertThat(hops(", includeAffected: false" + asOf, home)).isEqualTo(without);
        assertThat(hops(", includeAffected: false" + asOf, firm)).isOne();
    }

    private int hops(String arguments, String to) {
        return http.data(named("{ paths(from: \"<imposer>\", to: \"" + to + "\"" + arguments
                        + ") { paths { hops { to { id } } } } }"))
                .at("/paths/paths")
                .size();
    }

    @ParameterizedTest
    @CsvSource({"<imposer>, true, 2", "<imposer>, false, 1", "<home>, true, 2", "<home>, false, 0"})
    void itIsANeighbourUnlessItIsLeftOut(String of, boolean affected, int neighbours) {
        assertThat(http.data(named("{ neighbourhood(of: \"" + of + "\", filter: {includeAffected: " + affected
                                + "}) { entity { id } count } }"))
                        .get("neighbourhood"))
                .hasSize(neighbours);
    }
}
