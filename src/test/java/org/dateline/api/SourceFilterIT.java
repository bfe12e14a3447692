package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Projections;
import org.dateline.model.Coding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts by the sources that tell of them. */
@IntegrationTest
class SourceFilterIT {

    private static final LocalDate DAY = LocalDate.of(1983, 5, 2);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    Projections projections;

    @Autowired
    Database database;

    private final String mark = "source-filter" + System.nanoTime();
    private final String actor = mark + ":Actor";
    private final String target = mark + ":Target";
    private final String other = mark + ":Other";
    private final String wire = mark + " Wire";
    private final String paper = mark + " Paper";

    /** The wire tells of two acts, of the first with the paper, which is two days later. */
    @BeforeEach
    void threeReports() {
        chronicle.parties(actor, target, other);
        write("The wire on the first", DAY, wire, Generated.sanction(actor, target, Generated.on(DAY)));
        write("The wire on the second", DAY, wire, Generated.sanction(actor, other, Generated.on(DAY)));
        write("The paper", DAY.plusDays(2), paper, Generated.sanction(actor, target, Generated.on(DAY)));
    }

    private String write(String text, LocalDate day, String source, Coding coding) {
        return chronicle
                .write(Generated.from(source, Generated.reading(mark + text, day, coding)))
                .article()
                .id();
    }

    private int count(String fields) {
        return count(fields, "");
    }

    private int count(String fields, String arguments) {
        return http.data("{ timeline(filter: {involving: [\"" + actor + "\"] " + fields + "} " + arguments
                        + ") { totalCount } }")
                .at("/timeline/totalCount")
                .asInt();
    }

    private Map<String, Integer> counts(String by) {
        Map<String, Integer> counts = new TreeMap<>();
        http.data("{ histogram(filter: {involving: [\"" + actor + "\"]}, bucket: YEAR, by: " + by
                        + ") { groups { label count source { name } } } }")
                .at("/histogram/groups")
                .forEach(group -> {
                    assertThat(group.at("/source/name")).isEqualTo(group.get("label"));
                    counts.put(group.get("label").asString(), group.get("count").asInt());
                });
        return counts;
    }

    @Test
    void actsAreChosenByTheNamesOfTheirSources() {
        assertThat(count("sources: [\"" + wire + "\"]")).isEqualTo(2);
        assertThat(count("sources: [\"" + paper.toUpperCase(java.util.Locale.ROOT) + "\"]"))
                .isOne();
        assertThat(count("sources: [\"" + wire + "\", \"" + paper + "\"]")).isEqualTo(2);
        assertThat(count("not: {sources: [\"" + paper + "\"]}")).isOne();
        assertThat(count("and: [{sources: [\"" + wire + "\"]}, {sources: [\"" + paper + "\"]}]"))
                .isOne();
    }

    @Test
    void aSourceTellsOfAnActFromItsOwnReportOn() {
        String before = "asOf: {reported: \"" + DAY.plusDays(1) + "T00:00:00Z\"}";
        assertThat(count("sources: [\"" + wire + "\"]", before)).isEqualTo(2);
        assertThat(count("not: {sources: [\"" + paper + "\"]}", before)).isEqualTo(2);
    }

    @Test
    void actsAreCountedBySource() {
        assertThat(counts("SOURCE")).isEqualTo(Map.of(wire, 2, paper, 1));
    }

    @Test
    void aWithdrawnArticleIsToldByItsSourceNoMore() {
        String article =
                write("The paper again", DAY.plusDays(3), paper, Generated.sanction(actor, other, Generated.on(DAY)));
        assertThat(counts("SOURCE")).isEqualTo(Map.of(wire, 2, paper, 2));
        http.data("mutation { withdrawArticle(article: \"" + article
                + "\", who: \"Ana\", why: \"test\") { __typename } }");
        assertThat(counts("SOURCE")).isEqualTo(Map.of(wire, 2, paper, 1));
    }

    @Test
    void aRebuildLeavesTheSourcesAsTheyAre() {
        long versions = versions();
        projections.rebuild();
        assertThat(versions()).isEqualTo(versions);
        assertThat(counts("SOURCE")).isEqualTo(Map.of(wire, 2, paper, 1));
    }

    private long versions() {
        return database.read(
                        "MATCH (v:ActionVersion) WHERE any(p IN v.parties WHERE p = $actor) RETURN count(v) AS n",
                        Map.of("actor", actor))
                .getFirst()
                .get("n")
                .asLong();
    }

    @Test
    void anUnknownSourceIsAnErrorThatNamesIt() {
        assertThat(http.post("{ timeline(filter: {sources: [\"Nobody's Daily\"]}) { totalCount } }")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("filter.sources: \"Nobody's Daily\" is no source of any article. sources lists them.");
    }
}
