package org.dateline.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import org.dateline.graph.ImportNotAwaited;
import org.dateline.graph.Imports;
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

    @Autowired
    Imports imports;

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
        assertIsSeeked(start);
    }

    @Test
    void aPageWithinAnInstantIsSeekedFromItsPlace() throws InterruptedException {
        chronicle.store(Generated.sanctions(mark + ":B", mark + ":A", LocalDate.of(1990, 1, 1), 300));
        List<Changes.Place> places = follow(stream.next(TimelineFilter.involving(mark + ":A"), start), 420);
        Changes.Place last = places.getLast();
        Changes.Place middle = places.get(places.size() - 100);
        assertThat(middle.at()).isEqualTo(last.at());
        assertIsSeeked(middle);
    }

    /** The places of so many events from a page on. */
    private List<Changes.Place> follow(ActionStream.Page first, int count) throws InterruptedException {
        List<Changes.Place> places = new java.util.ArrayList<>();
        ActionStream.Page page = first;
        Instant end = Instant.now().plusSeconds(30);
        while (true) {
            page.events().forEach(e -> places.add(e.place()));
            if (places.size() >= count) {
                return places;
            }
            assertThat(Instant.now()).isBefore(end);
            page = stream.next(TimelineFilter.involving(mark + ":A"), page.next());
        }
    }

    private void assertIsSeeked(Changes.Place from) {
        Map<String, Object> p = new HashMap<>(Changes.parameters(TimelineFilter.ALL, AsOf.NOW));
        p.putAll(Map.of("afterAt", from.at(), "afterId", from.subject(), "to", Long.MAX_VALUE - 1, "limit", PAGE));
        ProfiledPlan plan = database.read(tx -> tx.run("PROFILE " + Cypher.load("read/stream_of_versions"), p)
                .consume()
                .profile());
        List<ProfiledPlan> seeks = operators(plan)
                .filter(o -> o.operatorType().contains("IndexSeek")
                        && !o.operatorType().contains("Unique"))
                .toList();
        assertThat(seeks).hasSize(4);
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isLessThanOrEqualTo(3 * PAGE);
        assertThat(operators(plan)
                        .filter(o -> o.operatorType().startsWith("Sort")
                                || o.operatorType().startsWith("Top")))
                .as("only what the seeks found is put in order")
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
    void theActsOfAnImportAreToldOnceItHasEnded() throws InterruptedException {
        TimelineFilter filter = TimelineFilter.involving(mark + ":A");
        Changes.Place before = stream.end();
        Imports.Standing standing = imports.begin(mark, "icews", "events.tsv");
        ActionStream.Page under;
        Changes.Place newcomer;
        try {
            under = stream.next(filter, before);
            chronicle.store(
                    Generated.sanctions(mark + ":B", mark + ":A", LocalDate.of(1990, 1, 1), 250),
                    standing.recordedAt());
            chronicle.sanction(mark + " meanwhile", LocalDate.of(1995, 1, 1), mark + ":A", mark + ":B");
            newcomer = stream.end();
            assertThat(under.events()).isEmpty();
            under = stream.next(filter, under.next());
            assertThat(under.events()).isEmpty();
        } finally {
            imports.finish(mark, 0);
        }
        for (Changes.Place from : List.of(under.next(), newcomer)) {
            List<Changes.Place> told = follow(stream.next(filter, from), 251);
            assertThat(told).hasSize(251).doesNotHaveDuplicates();
            assertThat(told.stream().filter(place -> place.at() == standing.recordedAt()))
                    .hasSize(250);
        }
    }

    @Test
    void anImportWithoutASignHoldsNoStreamAndGoesOnAtALaterInstant() throws InterruptedException {
        TimelineFilter filter = TimelineFilter.involving(mark + ":A");
        Changes.Place before = stream.end();
        Imports.Standing standing = imports.begin(mark, "icews", "events.tsv");
        try {
            assertThat(imports.begin(mark, "icews", "events.tsv").recordedAt()).isEqualTo(standing.recordedAt());
            imports.leave(mark);
            chronicle.store(
                    Generated.sanctions(mark + ":B", mark + ":A", LocalDate.of(1990, 1, 1), 1), standing.recordedAt());
            database.write(
                    tx -> tx.run("MATCH (i:Import {id: $id}) SET i.awaitedUntil = timestamp() - 1", Map.of("id", mark))
                            .consume());
            Changes.Place told = follow(stream.next(filter, before), 1).getLast();
            assertThat(told.at()).isEqualTo(standing.recordedAt());
            assertThat(imports.begin(mark, "icews", "events.tsv").recordedAt()).isGreaterThan(standing.recordedAt());
        } finally {
            imports.finish(mark, 0);
        }
    }

    @Test
    void anImportThatStreamsHavePassedIsToldAndGoesOnAtALaterInstant() {
        Imports.Standing standing = imports.begin(mark, "icews", "events.tsv");
        try {
            imports.note(mark, 1, 0);
            database.write(
                    tx -> tx.run("MATCH (i:Import {id: $id}) SET i.awaitedUntil = timestamp() - 1", Map.of("id", mark))
                            .consume());
            assertThatThrownBy(() -> imports.note(mark, 2, 0))
                    .isInstanceOf(ImportNotAwaited.class)
                    .hasMessageContaining(mark);
            assertThatThrownBy(() -> imports.finish(mark, 0)).isInstanceOf(ImportNotAwaited.class);
            Imports.Standing again = imports.begin(mark, "icews", "events.tsv");
            assertThat(again.recordedAt()).isGreaterThan(standing.recordedAt());
            imports.note(mark, 3, 0);
        } finally {
            imports.finish(mark, 0);
        }
    }

    @Test
    void anImportOfArticlesHoldsNoStream() throws InterruptedException {
        Changes.Place before = stream.end();
        imports.beginArticles(mark, "jsonl", "articles.jsonl");
        try {
            chronicle.sanction(mark + " meanwhile", LocalDate.of(1995, 1, 1), mark + ":A", mark + ":B");
            assertThat(follow(stream.next(TimelineFilter.involving(mark + ":A"), before), 1))
                    .hasSize(1);
        } finally {
            imports.finish(mark, 0);
        }
    }

    @Test
    void whatAFilterRulesOutIsNoEvent() throws InterruptedException {
        TimelineFilter all = TimelineFilter.involving(mark + ":A");
        TimelineFilter none = all.and(List.of(), List.of(), TimelineFilter.involving(mark + ":B"));
        assertThat(stream.next(all, start).events()).isNotEmpty();
        assertThat(stream.next(none, start).events()).isEmpty();
    }
}
