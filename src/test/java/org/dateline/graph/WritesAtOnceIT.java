package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Coding;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Several articles that are written in one transaction make the graph that they make one by one, stamps included, and so does writing past
 * the queries where the database is in the process. Each graph has a database and a wall clock that stands still, and its
 * stamps count on from a day to come.
 */
class WritesAtOnceIT {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);
    private static final String RESTORE = Cypher.load("write/restore_clock");
    private static final Instant AHEAD = Instant.parse("2200-01-01T00:00:00Z");
    private static final InstantSource STANDING = InstantSource.fixed(Instant.parse("2024-01-01T00:00:00Z"));

    /** Those that depend on each other stand beside those that do not. */
    private static List<Reading> articles() {
        List<Reading> all = new ArrayList<>();
        all.add(told("alone", ban("country:a", "country:b", 0)));
        all.add(told("the act that the next one tells too", ban("country:c", "country:d", 0)));
        all.add(told("another word on it", ban("country:c", "country:d", 1), ban("country:d", "country:c", 0)));
        all.add(Generated.from("Gazette", told("another source", ban("country:a", "country:d", 40))));
        all.add(Generated.from("Gazette", told("and once more the first act", ban("country:a", "country:b", 2))));
        all.add(printed("a text", 7, ban("country:b", "country:c", 0)));
        all.add(printed("nearly the same text", 7, ban("country:b", "country:c", 1)));
        all.add(Generated.at("https://news.example/1", told("first version", ban("country:d", "country:a", 0))));
        all.add(Generated.at("https://news.example/1", told("second version", ban("country:d", "country:a", 90))));
        all.add(numbered("2021-1", printed("a notice", 9, ban("country:d", "country:b", 0))));
        all.add(numbered("2021-2", printed("a notice of the same words", 9, ban("country:d", "country:b", 200))));
        all.add(told("the same article twice", ban("country:b", "country:a", 0)));
        all.add(told("the same article twice", ban("country:b", "country:a", 0)));
        all.add(told("nobody whom the graph has", ban("country:nowhere", "country:b", 0)));
        all.add(told("nothing happened"));
        all.add(told(
                "one measure in three acts",
                ban("country:c", "country:a", 0),
                ban("country:c", "country:a", 100),
                Generated.banOnGoods("country:c", "country:a", "turbot", Generated.on(DAY), "no turbot")));
        all.add(mentioning("who is named", ban("country:c", "country:b", 0)));
        all.add(Generated.reading("denied", DAY, true, ban("country:a", "country:c", 0)));
        all.add(told("asserted", ban("country:a", "country:c", 0)));
        return all;
    }

    private static Coding ban(String actor, String target, int days) {
        return Generated.coding(
                ActionType.SANCTION,
                Instrument.IMPORT_RESTRICTION,
                Stage.IN_FORCE,
                Generated.on(DAY.plusDays(days)),
                actor,
                target);
    }

    private static Reading told(String text, Coding... codings) {
        return Generated.reading(text, DAY.plusDays(1), codings);
    }

    private static Reading printed(String text, int print, Coding... codings) {
        Reading r = told(text, codings);
        List<Integer> minima =
                IntStream.range(0, 128).map(i -> 1_000 * print + i).boxed().toList();
        Signature signature = new Signature(minima, List.of("print:" + print));
        return new Reading(r.article(), r.storyId(), signature, r.segments(), r.mentions(), r.claims());
    }

    private static Reading numbered(String document, Reading r) {
        Article a = r.article();
        Article article = new Article(
                a.id(), a.rawText(), a.title(), a.url(), a.source(), a.publication(), a.language(), document);
        return new Reading(article, r.storyId(), r.signature(), r.segments(), r.mentions(), r.claims());
    }

    private static Reading mentioning(String text, Coding... codings) {
        Reading r = told(text, codings);
        List<Mention> mentions = List.of(
                new Mention("C", new Span(0, 1), 0, null, new Link("country:c", null, 0.9, "name")),
                new Mention("B", new Span(2, 3), 0, null, new Link("country:b", null, 1, "name")),
                new Mention("somebody", new Span(4, 6), 0, null, null));
        return new Reading(r.article(), r.storyId(), r.signature(), r.segments(), mentions, r.claims());
    }

    private static Readings.Writing writing(Reading r) {
        return new Readings.Writing(
                r.article(),
                r.signature(),
                story -> new Reading(r.article(), story, r.signature(), r.segments(), r.mentions(), r.claims()),
                Ids.submission(r.article().id()));
    }

    /** All that a database has after some work, and what the work came to. */
    private record Whole(List<Readings.Written> written, List<String> nodes, List<String> links) {

        static Whole of(
                BiFunction<ExternalNeo4j, InstantSource, Connected> connection,
                BiFunction<Readings, List<Readings.Writing>, List<Readings.Written>> work) {
            try (ExternalNeo4j server = ExternalNeo4j.empty();
                    Connected process = connection.apply(server, STANDING)) {
                process.get(Database.class)
                        .write(tx ->
                                tx.run(RESTORE, Map.of("at", Micros.of(AHEAD))).consume());
                process.get(Chronicle.class).parties("country:a", "country:b", "country:c", "country:d");
                List<Readings.Written> written = work.apply(
                        process.get(Readings.class),
                        articles().stream().map(WritesAtOnceIT::writing).toList());
                Database database = process.get(Database.class);
                return new Whole(
                        written,
                        lines(
                                database,
                                "MATCH (n) WHERE NOT n:Clock AND none(l IN labels(n) WHERE l STARTS WITH '__')"
                                        + " RETURN labels(n) AS kind, n.id AS a, n.key AS b, properties(n) AS props"),
                        lines(
                                database,
                                "MATCH (a)-[r]->(b) WHERE none(l IN labels(a) WHERE l STARTS WITH '__')"
                                        + " RETURN type(r) AS kind, a.id AS a, coalesce(b.id, b.key) AS b, properties(r) AS props"));
            }
        }

        private static List<String> lines(Database database, String query) {
            return database.read(query, Map.of()).stream()
                    .map(Whole::line)
                    .sorted()
                    .toList();
        }

        private static String line(Record row) {
            return row.get("kind").asObject() + " " + row.get("a") + " " + row.get("b") + " "
                    + new TreeMap<>(row.get("props").asMap(Value::asObject));
        }
    }

    private static List<Readings.Written> oneByOne(Readings readings, List<Readings.Writing> all) {
        return all.stream()
                .map(each -> readings.write(List.of(each)).getFirst())
                .toList();
    }

    private static Connected overBolt(ExternalNeo4j server, InstantSource wall) {
        return Connected.to(server.connect(), wall);
    }

    private static void assertSame(Whole whole, Whole other) {
        assertThat(whole.nodes()).containsExactlyElementsOf(other.nodes());
        assertThat(whole.links()).containsExactlyElementsOf(other.links());
        assertThat(whole.written()).isEqualTo(other.written());
    }

    @Test
    void theGraphIsThatOfWritingOneByOne() {
        Whole alone = Whole.of(WritesAtOnceIT::overBolt, WritesAtOnceIT::oneByOne);
        assertThat(alone.written()).extracting(Readings.Written::isNew).containsOnlyOnce(false);
        assertThat(alone.nodes()).anyMatch(line -> line.contains("ActionVersion") && line.contains("#3"));
        assertSame(Whole.of(WritesAtOnceIT::overBolt, Readings::write), alone);
        assertSame(Whole.of(Connected::within, Readings::write), alone);
        assertSame(Whole.of(Connected::within, WritesAtOnceIT::oneByOne), alone);
    }

    @Test
    void aWithdrawnSourceFailsAllAndNothingIsWritten() {
        try (ExternalNeo4j server = ExternalNeo4j.empty();
                Connected process = overBolt(server, STANDING)) {
            Database database = process.get(Database.class);
            database.write(tx -> tx.run(
                            "CREATE (:Source {id: $id, name: 'Bad'})-[:WITHDRAWN_BY {recordedTo: 9223372036854775807}]->"
                                    + "(:Curation {id: 'curation:x', why: 'forged', at: 1})",
                            Map.of("id", Ids.source("Bad")))
                    .consume());
            List<Readings.Writing> both = List.of(writing(told("good")), writing(Generated.from("Bad", told("bad"))));
            assertThatExceptionOfType(SourceWithdrawn.class)
                    .isThrownBy(() -> process.get(Readings.class).write(both))
                    .withMessageContaining("forged");
            assertThat(database.read("MATCH (a:Article) RETURN a", Map.of())).isEmpty();
        }
    }

    @Test
    void roundsKeepTheOrderAndPartWhatDependsOnEachOther() {
        List<DraftArticle> drafts =
                articles().stream().map(reading -> new DraftArticle(reading, 0)).toList();
        List<List<DraftArticle>> rounds = Rounds.of(drafts, new Recast(Map.of()));
        assertThat(rounds.stream().flatMap(List::stream)).containsExactlyElementsOf(drafts);
        assertThat(rounds.get(0)).hasSize(2);
        assertThat(rounds).hasSizeLessThan(drafts.size() - 4);
        for (List<DraftArticle> round : rounds) {
            assertThat(round.stream().map(draft -> draft.article().id())).doesNotHaveDuplicates();
            assertThat(round.stream().flatMap(draft -> draft.identities(new Recast(Map.of())).stream()))
                    .doesNotHaveDuplicates();
        }
    }
}
