package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.curation.Correction;
import org.dateline.curation.Curation;
import org.dateline.curation.Curations;
import org.dateline.curation.EntityCurations;
import org.dateline.curation.Signed;
import org.dateline.curation.Undo;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Connected;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.reads.Recorder;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What two processes at one database remember of its entities, and what makes them forget. Each test has entities of its own. */
class RememberedIT {

    private static final Signed SIGNED = new Signed("ann", "they are one");

    private static ExternalNeo4j server;
    private static Asker here;
    private static Asker other;

    private final String mark = "rem" + System.nanoTime();
    private final String a = mark + ":A";
    private final String b = mark + ":B";

    /** A process that answers questions as the service does. */
    private record Asker(Connected process, Recorder recorder) implements AutoCloseable {

        static Asker at(ExternalNeo4j server) {
            Recorder recorder = new Recorder();
            Driver driver = (Driver) recorder.postProcessAfterInitialization(server.connect(), "driver");
            return new Asker(
                    Connected.with(driver, EntityFinder.class, Curations.class, EntityCurations.class, Undo.class),
                    recorder);
        }

        <T> T get(Class<T> part) {
            return process.get(part);
        }

        EntityFinder finder() {
            return get(EntityFinder.class);
        }

        Clock clock() {
            return get(Clock.class);
        }

        /** Answers, and answers again as of the clock if that has moved meanwhile. */
        <T> T answer(Function<AsOf, T> question) {
            AsOf known = AsOf.NOW.beforeLookingAtTheClock();
            Instant before = clock().seen();
            T answer = question.apply(known);
            Instant now = clock().look().at();
            return now.equals(before) ? answer : question.apply(known.pinnedTo(now));
        }

        String name(String id) {
            return answer(known -> finder().entities(List.of(id), known)
                    .values()
                    .iterator()
                    .next()
                    .name());
        }

        List<String> names(String id) {
            return answer(known -> finder().entities(List.of(id), known)
                    .values()
                    .iterator()
                    .next()
                    .names());
        }

        String meant(String reference) {
            return answer(
                    known -> finder().resolve(reference, known).orElseThrow().id());
        }

        int readsFor(String entity) {
            return recorder.transactions(() -> {
                name(entity);
                meant(entity);
            });
        }

        void commit() {
            get(Database.class).write(clock()::tick);
        }

        Curation curate(Correction correction) {
            return get(Curations.class).make(correction, SIGNED);
        }

        @Override
        public void close() {
            process.close();
        }
    }

    @BeforeAll
    static void start() {
        server = ExternalNeo4j.empty();
        here = Asker.at(server);
        other = Asker.at(server);
    }

    @AfterAll
    static void stop() {
        other.close();
        here.close();
        server.close();
    }

    @BeforeEach
    void both() {
        here.get(Entities.class).put(List.of(Generated.entity(a), Generated.entity(b)));
        for (Asker asker : List.of(here, other)) {
            List.of(a, b).forEach(asker::readsFor);
        }
    }

    private static void put(Entity entity) {
        here.get(Entities.class).put(List.of(entity));
    }

    private static EntityCurations whoIsWho() {
        return here.get(EntityCurations.class);
    }

    private static void undo(Curation done) {
        here.curate(here.get(Undo.class).undo(done.id()));
    }

    @Test
    void commitsThatChangeNoEntityAreReadBesideWithoutReadingEntitiesAgain() {
        for (int i = 0; i < 3; i++) {
            here.commit();
            assertThat(here.readsFor(a)).isZero();
            assertThat(other.readsFor(a)).isZero();
        }
        here.clock().settle(here.clock().now());
        assertThat(here.readsFor(a)).isZero();
    }

    @Test
    void anEntityThatIsStoredAgainIsReadAgain() {
        put(new Entity(a, EntityKind.COUNTRY, mark + " new", List.of(mark + " new"), List.of(), null));
        assertThat(here.name(a)).isEqualTo(mark + " new");
        assertThat(other.name(a)).isEqualTo(mark + " new");
    }

    @Test
    void aReferenceThatHasBecomeAmbiguousIsRefused() {
        String alias = mark + " alias";
        put(new Entity(a, EntityKind.COUNTRY, a, List.of(a, alias), List.of(), null));
        assertThat(other.meant(alias)).isEqualTo(a);
        assertThat(here.meant(alias)).isEqualTo(a);
        put(new Entity(mark + ":C", EntityKind.COUNTRY, mark + ":C", List.of(alias), List.of(), null));
        for (Asker asker : List.of(here, other)) {
            assertThatExceptionOfType(AmbiguousReference.class).isThrownBy(() -> asker.meant(alias));
        }
    }

    @Test
    void aMergeAndItsUndoAreSeen() {
        Curation merged = here.curate(whoIsWho().merge(a, b));
        assertThat(List.of(here.name(a), other.name(a), here.meant(a), other.meant(a)))
                .containsOnly(b);
        undo(merged);
        assertThat(List.of(here.name(a), other.name(a), here.meant(a), other.meant(a)))
                .containsOnly(a);
    }

    @Test
    void aNameThatAnAnalystAddsAndItsUndoAreSeen() {
        String alias = mark + " alias";
        Curation added = here.curate(whoIsWho().addAlias(a, alias));
        assertThat(here.names(a)).contains(alias);
        assertThat(other.names(a)).contains(alias);
        assertThat(other.meant(alias)).isEqualTo(a);
        undo(added);
        assertThat(here.names(a)).doesNotContain(alias);
        assertThat(other.names(a)).doesNotContain(alias);
        Optional<Entity> meant = other.answer(known -> other.finder().resolve(alias, known));
        assertThat(meant).isEmpty();
    }

    @Test
    void entitiesThatTheBulkScriptStoresAreReadAgain() {
        String script = Cypher.load("bulk/entities")
                .replace("LOAD CSV WITH HEADERS FROM $folder + 'entities.csv' AS row", "UNWIND $rows AS row")
                .replace("linenumber() AS line", "1 AS line");
        Map<String, String> row = Map.of("id", a, "kind", "Country", "name", mark + " loaded", "names", a);
        try (Session session = server.connect().session()) {
            session.run(script, Map.of("rows", List.of(row))).consume();
        }
        assertThat(here.name(a)).isEqualTo(mark + " loaded");
        assertThat(other.name(a)).isEqualTo(mark + " loaded");
    }

    @Test
    void aCommitOfAnEarlierReleaseCountsAsAChange() {
        Database database = here.get(Database.class);
        database.write(tx -> tx.run("MATCH (e:Entity {id: $id}) SET e.name = $name", Map.of("id", a, "name", mark))
                .consume());
        database.write(tx -> tx.run("MATCH (c:Clock) SET c.at = c.at + 1").consume());
        assertThat(other.name(a)).isEqualTo(mark);
        // From here on this release commits: what it does not change is remembered again.
        here.commit();
        other.readsFor(a);
        here.commit();
        assertThat(other.readsFor(a)).isZero();
        assertThat(here.name(a)).isEqualTo(mark);
    }

    @Test
    void namesOfAPastInstantAreReadOnce() {
        AsOf before = AsOf.of(null, here.clock().at()).beforeLookingAtTheClock();
        here.curate(whoIsWho().merge(a, b));
        here.name(a);
        assertThat(entity(before)).isEqualTo(a);
        here.commit();
        assertThat(here.recorder().transactions(() -> assertThat(entity(before)).isEqualTo(a)))
                .isZero();
        assertThat(here.name(a)).isEqualTo(b);
    }

    @Test
    void ofManyPastInstantsTheLastAreRemembered() {
        Instant first = here.clock().at();
        here.curate(whoIsWho().merge(a, b));
        here.name(a);
        List<AsOf> pasts = new ArrayList<>();
        IntStream.range(0, 9)
                .mapToObj(i -> AsOf.of(null, first.minusMillis(i)).beforeLookingAtTheClock())
                .forEach(pasts::add);
        pasts.forEach(this::entity);
        assertThat(here.recorder().transactions(() -> entity(pasts.getLast()))).isZero();
        assertThat(here.recorder().transactions(() -> entity(pasts.getFirst()))).isOne();
    }

    private String entity(AsOf known) {
        return here.finder()
                .entities(List.of(a), known)
                .values()
                .iterator()
                .next()
                .name();
    }
}
