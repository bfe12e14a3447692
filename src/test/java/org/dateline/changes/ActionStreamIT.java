package org.dateline.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.timeline.TimelineFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** The read behind live updates: how many rows it takes, and that going on page by page leaves nothing out. */
@IntegrationTest
class ActionStreamIT {

    private static final int PAGE = 20;

    @Autowired
    Chronicle chronicle;

    @Autowired
    ActionStream stream;

    @Autowired
    Database database;

    private final String mark = "stream" + System.nanoTime();
    private Changes.Place start = new Changes.Place(0, "");

    @BeforeEach
    void manyActs() {
        chronicle.parties(mark + ":A", mark + ":B");
        start = stream.end();
        Generated.sanctions(mark + ":A", mark + ":B", LocalDate.of(1985, 1, 1), 120)
                .forEach(chronicle::write);
    }

    @Test
    void aPageIsSeekedFromItsPlace() {
        Map<String, Object> p = new HashMap<>(Changes.parameters(TimelineFilter.ALL, AsOf.NOW));
        p.putAll(Map.of("afterAt", start.at(), "afterId", start.subject(), "to", Long.MAX_VALUE - 1, "limit", PAGE));
        ProfiledPlan plan = database.read(tx -> tx.run("PROFILE " + Cypher.load("read/stream_of_versions"), p)
                .consume()
                .profile());
        List<ProfiledPlan> seeks = operators(plan)
                .filter(o -> o.operatorType().contains("IndexSeek")
                        && !o.operatorType().contains("Unique"))
                .toList();
        assertThat(seeks).hasSize(2);
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isLessThanOrEqualTo(3 * PAGE);
        assertThat(operators(plan)
                        .filter(o -> o.operatorType().startsWith("Sort")
                                || o.operatorType().startsWith("Top")))
                .as("only what the two seeks found is put in order")
                .allSatisfy(o -> assertThat(o.children().getFirst().records()).isLessThanOrEqualTo(2 * PAGE));
    }

    private static Stream<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(ActionStreamIT::operators));
    }

    @Test
    void pageByPageNothingIsLeftOutOrRepeated() throws InterruptedException {
        TimelineFilter filter = TimelineFilter.involving(mark + ":A");
        List<String> found = new java.util.ArrayList<>();
        Changes.Place place = start;
        for (int i = 0; i < 4; i++) {
            ActionStream.Page page = stream.next(filter, place);
            page.events().forEach(e -> found.add(e.place().at() + e.act().id()));
            place = page.next();
        }
        assertThat(found).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void whatAFilterRulesOutIsNoEvent() throws InterruptedException {
        TimelineFilter all = TimelineFilter.involving(mark + ":A");
        TimelineFilter none = all.and(List.of(), List.of(), TimelineFilter.involving(mark + ":B"));
        assertThat(stream.next(all, start).events()).isNotEmpty();
        assertThat(stream.next(none, start).events()).isEmpty();
    }
}
