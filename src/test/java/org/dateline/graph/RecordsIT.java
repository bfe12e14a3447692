package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.IntegrationTest;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Three ways lead into the graph: an article's reading, the query for rows, and the same without a query. */
@IntegrationTest
class RecordsIT {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 4);

    /** What the recorded clock says differs from write to write. */
    private static final Set<String> STAMPS = Set.of("recordedAt", "recordedFrom");

    private static final String GRAPH = """
            MATCH (a:PolicyAction {id: $action})
            MATCH (a)-[x:HAS_VERSION|SUPPORTS|INVOLVED_IN]-(n)
            OPTIONAL MATCH (n)-[y:MADE_IN]->(article)
            RETURN labels(n) AS labels, properties(n) AS node, type(x) AS type, properties(x) AS edge, properties(a) AS act, properties(y) AS made
            ORDER BY type, node.id
            UNION ALL
            MATCH (from)-[x:ACTS_ON {actionId: $action}]->(to)
            RETURN [from.id, to.id] AS labels, {} AS node, type(x) AS type, properties(x) AS edge, {} AS act, {} AS made
            ORDER BY type, edge.row""";

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    Courtesy courtesy;

    @Autowired
    Readings readings;

    @Autowired
    Records records;

    @Autowired
    Entities entities;

    @Autowired
    StandingRows standing;

    @Autowired
    ObjectProvider<NoSuchBean> none;

    private interface NoSuchBean extends GraphDatabaseService {}

    private final Article article = new Article(
            Ids.article(null, "records"), "records", "records", null, "Set", Publication.on(DAY), null, null);
    private final Claim claim = Claim.of(
            article.id(),
            Evidence.RECORD,
            new Quote("r:A\tSANCTION\tr:B", null, 0),
            Generated.coding(ActionType.SANCTION, Instrument.TARIFF, Stage.IN_FORCE, Generated.on(DAY), "r:A", "r:B"),
            new Assertion(false, false, false, null, null, 0.5, "Set", "rule"));
    private final String action = Ids.action(claim.id());

    @BeforeEach
    void putTheParties() {
        entities.put(List.of(Generated.entity("r:A"), Generated.entity("r:B")));
        database.write(tx -> tx.run(
                        "MATCH (a:PolicyAction {id: $a}) OPTIONAL MATCH (a)--(n:ActionVersion|Claim) DETACH DELETE a, n WITH DISTINCT 1 AS x MATCH ()-[r:ACTS_ON {actionId: $a}]->() DELETE r",
                        Map.of("a", action))
                .consume());
        database.write(tx -> tx.run("MATCH (a:Article {id: $a}) DETACH DELETE a", Map.of("a", article.id()))
                .consume());
    }

    private List<Map<String, Object>> graph() {
        return database.read(GRAPH, Map.of("action", action)).stream()
                .map(row -> row.asMap(RecordsIT::plain))
                .toList();
    }

    private static Object plain(Value value) {
        return value.type().name().equals("MAP")
                ? value.asMap(Value::asObject).entrySet().stream()
                        .filter(e -> !STAMPS.contains(e.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> String.valueOf(e.getValue()), (a, b) -> a, TreeMap::new))
                : value.toString();
    }

    private void write(Records way) {
        RecordArticle in = new RecordArticle(article, null, null);
        long now = Micros.of(clock.now());
        way.putArticles(List.of(in), now);
        assertThat(way.write(List.of(new RecordRow(claim, in, action, Map.of())), now))
                .isEqualTo(1);
        assertThat(way.write(List.of(new RecordRow(claim, in, action, Map.of())), now))
                .as("written again, nothing is new")
                .isZero();
    }

    @Test
    void rowsBecomeTheGraphThatReadingAnArticleWrites() {
        readings.write(new Reading(
                article,
                Ids.story(article.id()),
                new Signature(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(claim)));
        List<Map<String, Object>> read = graph();
        assertThat(read).hasSize(5);
        putTheParties();
        write(records);
        assertThat(graph()).isEqualTo(read);
    }

    @Test
    void whoTakesNoPartUnknownAndIsThenNamedAsASourceIsAdded() {
        String unknown = "r:unknown" + System.nanoTime();
        RecordArticle in = new RecordArticle(article, null, null);
        long now = Micros.of(clock.now());
        Claim involving = Claim.of(
                article.id(),
                Evidence.RECORD,
                new Quote("involving " + unknown, null, 0),
                Generated.coding(
                        ActionType.SANCTION, Instrument.TARIFF, Stage.IN_FORCE, Generated.on(DAY), unknown, "r:B"),
                claim.assertion());
        Claim attributed = Claim.of(
                article.id(),
                Evidence.RECORD,
                new Quote("attributed to " + unknown, null, 0),
                claim.coding(),
                new Assertion(false, false, false, unknown, unknown, 0.5, "Set", "rule"));
        records.putArticles(List.of(in), now);
        List<RecordRow> rows = List.of(
                new RecordRow(involving, in, Ids.action(involving.id()), Map.of()),
                new RecordRow(attributed, in, Ids.action(attributed.id()), Map.of()));
        assertThat(records.write(rows, now)).isEqualTo(2);
        assertThat(database.read(
                        "MATCH (:Claim {id: $id})-[:ATTRIBUTED_TO]->(e) RETURN e.id AS id",
                        Map.of("id", attributed.id())))
                .extracting(row -> row.get("id").asString())
                .containsExactly(unknown);
        // Other tests read whatever takes part, and this one has no kind.
        database.write(tx -> tx.run("MATCH (e:Entity {id: $id}) DETACH DELETE e", Map.of("id", unknown))
                .consume());
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void theQueryWritesWhatTheDirectWayWrites() {
        write(records);
        List<Map<String, Object>> direct = graph();
        putTheParties();
        write(new Records(database, clock, courtesy, (ObjectProvider) none));
        assertThat(graph()).isEqualTo(direct);
    }

    @Test
    void aRowOfAMergedActSupportsTheActThatIsLeft() {
        String mark = "merged" + System.nanoTime();
        String own = Ids.action(mark + " own");
        String left = Ids.action(mark + " left");
        RecordArticle in = new RecordArticle(
                new Article(Ids.article(null, mark), mark, mark, null, "Set", Publication.on(DAY), null, null),
                null,
                null);
        RecordRow one = row(in, own, mark + " one");
        long now = Micros.of(clock.now());
        records.putArticles(List.of(in), now);
        records.write(List.of(one, row(in, left, mark + " other")), now);
        merge(one, own, left);
        assertThat(standing.byNumber(List.of(mark + " one")))
                .as("a further report names the act that its event supports by itself")
                .extractingByKey(mark + " one")
                .extracting(StandingRows.Numbered::action)
                .isEqualTo(own);
        RecordRow further = row(in, own, mark + " again");
        assertThat(records.write(List.of(further), now)).isEqualTo(1);
        assertThat(database.read(
                        "MATCH (:Claim {id: $id})-[s:SUPPORTS]->(a) RETURN [a.id, s.action, s.insteadOf] AS link",
                        Map.of("id", further.claim().id())))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("link").asList(Value::asString)).containsExactly(left, left, own));
    }

    private RecordRow row(RecordArticle in, String act, String number) {
        Claim said = Claim.of(
                in.article().id(), Evidence.RECORD, new Quote(number, null, 0), claim.coding(), claim.assertion());
        return new RecordRow(said, in, act, Map.of("record", number));
    }

    /** Merges an act of one claim as an analyst does. */
    private void merge(RecordRow only, String from, String into) {
        database.write(tx -> {
            Map<String, Object> by = Map.of("at", clock.tick(tx), "curation", "curation:" + from);
            String claim = only.claim().id();
            tx.run(Cypher.load("write/close_links"), with(by, Map.of("claims", List.of(claim))))
                    .consume();
            List<?> links = List.of(new Support(claim, from, into).toParameters());
            tx.run(Cypher.load("write/open_links"), with(by, Map.of("links", links)))
                    .consume();
            return tx.run(Cypher.load("write/merge_nodes"), with(by, Map.of("from", from, "into", into)))
                    .consume();
        });
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
