package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.model.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quote that the model does not take is set aside until the next start, and the rest have their vectors. */
@IntegrationTest
class BacklogIT {

    private static final LocalDate DAY = LocalDate.of(1972, 5, 3);

    /** The model drops what has no glyph and refuses what is empty then. */
    private static final String UNSEEN = "\u2060\u2060";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Backlog backlog;

    @Autowired
    Database database;

    private final String mark = "b" + System.nanoTime();

    @BeforeEach
    void twoParties() {
        chronicle.parties(mark + ":A", mark + ":B");
    }

    private String written(String quote, String text) {
        Reading report = Generated.quoting(
                quote, Generated.reading(text, DAY, Generated.sanction(mark + ":A", mark + ":B", Generated.on(DAY))));
        chronicle.write(report);
        return report.claims().getFirst().id();
    }

    private boolean is(String pattern, String id) {
        return !database.read("MATCH (c:Claim {id: $id}) WHERE " + pattern + " RETURN c", Map.of("id", id))
                .isEmpty();
    }

    @Test
    void aQuoteThatTheModelDoesNotTakeHoldsUpNoOther() {
        String heard = written("The dey bars figs", "The dey bars figs of " + mark);
        String unseen = written(UNSEEN, UNSEEN + " " + mark);
        Backlogs.workOff(backlog);
        assertThat(is("(c)-[:QUOTES]->({coded: true}) AND NOT c:Unembedded", heard))
                .isTrue();
        assertThat(is("c:Unembeddable AND NOT c:Unembedded", unseen)).isTrue();
    }

    @Test
    void aSummaryThatTellsMoreThanItsQuoteHasAVectorOfItsOwn() {
        String open = written("It then banned the apps", "It then banned the apps of " + mark);
        String whole = written(
                mark + ":A acts on " + mark + ":B on Monday", mark + ":A acts on " + mark + ":B on Monday, again");
        Backlogs.workOff(backlog);
        assertThat(is("(c)-[:SUMMARIZED_AS]->({coded: true})", open)).isTrue();
        assertThat(is("(c)-[:QUOTES]->({coded: true}) AND NOT (c)-[:SUMMARIZED_AS]->()", whole))
                .isTrue();
    }

    @Test
    void whatWasSetAsideIsTriedAgainAtTheNextStart() {
        String unseen = written(UNSEEN, UNSEEN + " again " + mark);
        Backlogs.workOff(backlog);
        backlog.retry();
        assertThat(is("c:Unembedded AND NOT c:Unembeddable", unseen)).isTrue();
        assertThat(backlog.shorten()).isTrue();
        assertThat(backlog.shorten()).isFalse();
    }
}
