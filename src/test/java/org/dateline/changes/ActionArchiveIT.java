package org.dateline.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Micros;
import org.dateline.timeline.TimelineFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** The read behind feeds: that going back stretch by stretch leaves nothing out, and how many rows it takes. */
@IntegrationTest
class ActionArchiveIT {

    private static final int PAGE = 20;

    @Autowired
    Chronicle chronicle;

    @Autowired
    ActionStream stream;

    @Autowired
    ActionArchive archive;

    @Autowired
    Database database;

    private final String mark = "archive" + System.nanoTime();
    private final TimelineFilter filter = TimelineFilter.involving(mark + ":A");

    @BeforeEach
    void manyActs() {
        chronicle.parties(mark + ":A", mark + ":B", mark + ":C");
        Generated.sanctions(mark + ":A", mark + ":B", LocalDate.of(1985, 1, 1), 40)
                .forEach(chronicle::write);
        chronicle.store(Generated.sanctions(mark + ":B", mark + ":A", LocalDate.of(1990, 1, 1), 300));
    }

    /** Goes back to the first of all, and notes the acts and where each stretch ends. */
    private List<Changes.Place> walk(Instant since, List<String> acts) {
        List<Changes.Place> places = new ArrayList<>();
        Changes.Place next = stream.end();
        while (next != null) {
            ActionArchive.Stretch stretch = archive.before(filter, next, since);
            stretch.acts().stream().map(ActionSnapshot::id).forEach(acts::add);
            next = stretch.earlier();
            if (next != null && !stretch.acts().isEmpty()) {
                places.add(next);
            }
        }
        return places;
    }

    @Test
    void stretchByStretchEachActIsFoundOnceThoseOfOneInstantIncluded() {
        List<String> acts = new ArrayList<>();
        List<Changes.Place> places = walk(Instant.EPOCH, acts);
        assertThat(acts).hasSize(340).doesNotHaveDuplicates();
        assertThat(places).as("340 acts make several stretches").hasSizeBetween(2, 60);
    }

    @Test
    void aLaterWalkMeetsThePlacesOfAnEarlierOne() {
        List<Changes.Place> places = walk(Instant.EPOCH, new ArrayList<>());
        Generated.sanctions(mark + ":A", mark + ":C", LocalDate.of(1995, 1, 1), 50)
                .forEach(chronicle::write);
        assertThat(walk(Instant.EPOCH, new ArrayList<>())).endsWith(places.toArray(Changes.Place[]::new));
    }

    @Test
    void whatWasRecordedUpToAnInstantIsLeftOut() {
        Instant since = Micros.toInstant(stream.end().at());
        Generated.sanctions(mark + ":A", mark + ":C", LocalDate.of(1995, 1, 1), 50)
                .forEach(chronicle::write);
        List<String> acts = new ArrayList<>();
        walk(since, acts);
        assertThat(acts).hasSize(50);
    }

    @Test
    void aStretchIsSeekedFromItsPlace() {
        Changes.Place end = stream.end();
        Map<String, Object> p = new HashMap<>(Changes.parameters(TimelineFilter.ALL, AsOf.NOW));
        p.putAll(Map.of("afterAt", 0L, "beforeAt", end.at(), "beforeId", end.subject(), "limit", PAGE));
        ProfiledPlan plan = database.read(tx -> tx.run("PROFILE " + Cypher.load("read/stream_of_versions_backwards"), p)
                .consume()
                .profile());
        List<ProfiledPlan> seeks = operators(plan)
                .filter(o -> o.operatorType().contains("IndexSeek"))
                .toList();
        assertThat(seeks).hasSize(4);
        assertThat(seeks).allMatch(seek -> seek.records() <= 3 * PAGE);
    }

    private static Stream<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(ActionArchiveIT::operators));
    }
}
