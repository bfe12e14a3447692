package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is nearest in meaning is what was known then, stands, and is said once. */
@IntegrationTest
class NearestIT {

    private static final LocalDate DAY = LocalDate.of(1971, 5, 3);

    /** More than are looked at for two hits. */
    private static final int REPRINTS = 30;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    Backlog backlog;

    private final String mark = "m" + System.nanoTime();

    /** A report in words of its own of a sanction on its own day. */
    private Reading report(String text, LocalDate day) {
        chronicle.parties(mark + ":A", mark + ":B");
        return Generated.reading(text, day, Generated.sanction(mark + ":A", mark + ":B", Generated.on(day)));
    }

    private JsonNode search(String text, String kind, String fields, String more) {
        return http.data("{ search(text: \"" + text + "\", by: MEANING" + more + ") { " + kind + " { " + fields
                        + " } } }")
                .get("search");
    }

    /** The acts of this test among those that are found. */
    private List<String> acts(String text, String more) {
        return search(text, "actions", "node { id summary }", ", first: 100" + more).findValues("node").stream()
                .filter(act -> act.get("summary").asString().startsWith(mark))
                .map(act -> act.get("id").asString())
                .toList();
    }

    private List<String> articles(String text, String more) {
        return search(text, "articles", "node { id }", ", first: 100" + more).findValuesAsString("id");
    }

    @Test
    void whatWasNotReportedYetIsNotFound() {
        Reading first = report("The kingdom forbids its bakers to sell rye bread to " + mark, DAY);
        Reading second = report("A ban on rye bread is imposed by the kingdom on " + mark, DAY.plusDays(9));
        chronicle.write(first);
        chronicle.write(second);
        Backlogs.workOff(backlog);
        String asked = "no more dark loaves may be sold, the monarchy decides";
        assertThat(acts(asked, "")).hasSize(2);
        assertThat(acts(asked, ", asOf: {reported: \"1971-05-05T00:00:00Z\"}")).hasSize(1);
        assertThat(acts(asked, ", asOf: {reported: \"1971-05-02T00:00:00Z\"}")).isEmpty();
        String then = ", asOf: {reported: \"1971-06-01T00:00:00Z\"}";
        assertThat(search(asked, "actions", "score", then).findValuesAsString("score"))
                .containsOnly("0.0");
        assertThat(articles(asked, then))
                .containsSubsequence(second.article().id(), first.article().id());
    }

    @Test
    void whatHoldsNoWordMeansNothing() {
        JsonNode error = http.post("{ search(text: \"\u200b\", by: MEANING) { actions { score } } }")
                .get("errors")
                .get(0);
        assertThat(error.get("message").asString()).contains("holds no word");
        assertThat(error.get("extensions").get("code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anAnswerNamesNoInstantThatWouldReplayIt() {
        String asked = "{ search(text: \"spices\", by: %s) { actions { score } } }";
        assertThat(http.post(asked.formatted("WORDS")).get("extensions").has("recorded"))
                .isTrue();
        assertThat(http.post(asked.formatted("MEANING")).path("extensions").has("recorded"))
                .isFalse();
    }

    @Test
    void whatWasTakenBackIsNotFoundAnyMore() {
        Reading report = report("The duke prohibits every merchant from shipping saffron to " + mark, DAY);
        chronicle.write(report);
        Backlogs.workOff(backlog);
        String asked = "a nobleman bans exports of saffron and other spices";
        assertThat(acts(asked, "")).hasSize(1);
        String before =
                http.post("{ topics { id } }").get("extensions").get("recorded").asString();
        http.data("mutation { retractClaim(claim: \""
                + report.claims().getFirst().id() + "\", who: \"ann\", why: \"for a test\") { id } }");
        assertThat(acts(asked, "")).isEmpty();
        assertThat(acts(asked, ", asOf: {recorded: \"" + before + "\"}")).hasSize(1);
        assertThat(articles(asked, "")).contains(report.article().id());
        http.data("mutation { withdrawArticle(article: \"" + report.article().id()
                + "\", who: \"ann\", why: \"for a test\") { id } }");
        assertThat(articles(asked, "")).doesNotContain(report.article().id());
    }

    @Test
    void ofMergedActsTheSurvivorIsFound() {
        chronicle.write(report("The khan confiscates the horses of " + mark, DAY));
        chronicle.write(report("All steeds of " + mark + " are seized by the khan", DAY.plusDays(40)));
        Backlogs.workOff(backlog);
        List<String> both = acts("the khan seizes the horses of a people", "");
        assertThat(both).hasSize(2);
        http.data("mutation { mergeActions(from: \"" + both.getFirst() + "\", into: \"" + both.getLast()
                + "\", who: \"ann\", why: \"for a test\") { id } }");
        assertThat(acts("the khan seizes the horses of a people", "")).containsExactly(both.getLast());
    }

    @Test
    void aSentenceOfManyArticlesIsOneAndHidesNoOther() {
        String told = "The bishop of " + mark + " closes the harbour to ships that carry tea.";
        for (int i = 0; i < REPRINTS; i++) {
            chronicle.write(Generated.quoting(told, report(told + "\n\nCopy " + i, DAY)));
        }
        chronicle.write(report("The abbot of " + mark + " bars tea from the docks", DAY.plusDays(40)));
        Backlogs.workOff(backlog);
        assertThat(search(told, "actions", "node { summary }", ", first: 2").findValuesAsString("summary"))
                .hasSize(2)
                .allMatch(summary -> summary.startsWith(mark));
    }
}
