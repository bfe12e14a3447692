package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.graph.Recast;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Exports acts as the three files that the bulk scripts load. The ids of articles are kept on disk meanwhile. */
@Component
class CsvExport {

    static final List<String> CLAIM = List.of(
            "id,article,action,evidence,quote,start,end,segment,type,cameo,instrument,direction,stage,summary,title,goods,magnitude,designator,earliest,latest,edtf,basis,dueEarliest,dueLatest,dueEdtf,dueBasis,expiresEarliest,expiresLatest,expiresEdtf,expiresBasis,partyRoles,partyTexts,partyEntities,partyPrincipals,partyInferred,denied,hedged,conditional,attributedTo,confidence,extractor,rule,record,quadClass,goldstein,tone,place"
                    .split(","));
    static final List<String> ARTICLE =
            List.of("id,rawText,title,url,source,sourceId,publishedAt,reportedAt,language,document,story,licence,credit"
                    .split(","));
    static final List<String> ENTITY = List.of("id", "kind", "name", "names", "externalIds");

    private static final String CLAIMS = Cypher.load("read/export_claims");
    private static final String ARTICLES = Cypher.load("read/export_articles");
    private static final String ENTITIES = Cypher.load("read/export_entities");
    private static final int PAGE = 500;

    private static final List<String> PARTIES = List.of("partyEntities", "partyPrincipals");

    private final ActWalk acts;
    private final EntityFinder finder;
    private final Database database;

    CsvExport(ActWalk acts, EntityFinder finder, Database database) {
        this.acts = acts;
        this.finder = finder;
        this.database = database;
    }

    void write(String note, TimelineFilter filter, AsOf known, CsvFiles files) throws IOException {
        try (DistinctIds articles = new DistinctIds();
                DistinctIds entities = new DistinctIds()) {
            CsvCells claims = new CsvCells(files.next("claims.csv"), CLAIM);
            acts.forEachPage(filter, known, page -> write(page, known, claims, articles, entities));
            claims.flush();
            CsvCells texts = new CsvCells(files.next("articles.csv"), ARTICLE);
            articles.forEachPage(PAGE, ids -> write(ids, ARTICLES, CsvExport::article, texts));
            texts.flush();
            CsvCells parties = new CsvCells(files.next("entities.csv"), ENTITY);
            entities.forEachPage(PAGE, ids -> write(ids, ENTITIES, CsvExport::entity, parties));
            parties.flush();
            Writer about = files.next("about.txt");
            about.write(note + "\n");
            about.flush();
            files.end();
        }
    }

    private void write(
            List<ActionSnapshot> page, AsOf known, CsvCells out, DistinctIds articles, DistinctIds entities) {
        try {
            for (Map<String, @Nullable Object> claim : claims(page, known)) {
                out.write(claim);
                articles.add(String.valueOf(claim.get("article")));
                for (String id : parties(claim)) {
                    entities.add(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the claims of the acts with the current entities, after splits and merges. */
    private List<Map<String, @Nullable Object>> claims(List<ActionSnapshot> page, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("actions", page.stream().map(ActionSnapshot::id).toList());
        List<Map<String, @Nullable Object>> claims =
                database.read(CLAIMS, p).stream().map(CsvExport::claim).toList();
        Set<String> ids = new LinkedHashSet<>();
        claims.forEach(claim -> ids.addAll(parties(claim)));
        Map<String, Entity> survivors = finder.entities(ids, known.recordedOnly());
        for (Map<String, @Nullable Object> claim : claims) {
            replace(claim, id -> {
                Entity survivor = survivors.get(id);
                return survivor == null ? id : survivor.id();
            });
        }
        return claims;
    }

    private static Map<String, @Nullable Object> claim(Record row) {
        Map<String, @Nullable Object> claim = new HashMap<>(row.get("claim").asMap());
        claim.put("article", row.get("article").asString());
        claim.put("action", row.get("action").asString());
        replace(claim, Recast.of(row.get("recasts"))::meant);
        return claim;
    }

    private static void replace(Map<String, @Nullable Object> claim, UnaryOperator<String> by) {
        for (String list : PARTIES) {
            claim.put(list, ids(claim, list).stream().map(by).toList());
        }
    }

    private static List<String> parties(Map<String, @Nullable Object> claim) {
        return PARTIES.stream()
                .flatMap(list -> ids(claim, list).stream())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, @Nullable Object> claim, String list) {
        Object ids = claim.get(list);
        return ids == null ? List.of() : (List<String>) ids;
    }

    private void write(
            List<String> ids, String query, Function<Record, Map<String, @Nullable Object>> row, CsvCells out) {
        database.read(query, Map.of("ids", ids)).stream().map(row).forEach(out::write);
    }

    private static Map<String, @Nullable Object> article(Record row) {
        Map<String, @Nullable Object> article = new HashMap<>(row.get("article").asMap());
        article.put(
                "reportedAt",
                Micros.toInstant(row.get("article").get("reportedAt").asLong()).toString());
        article.put("story", row.get("story").asString());
        article.put("source", row.get("source").asString(null));
        article.put("sourceId", row.get("sourceId").asString(null));
        return article;
    }

    private static Map<String, @Nullable Object> entity(Record row) {
        Map<String, @Nullable Object> entity = new HashMap<>(row.get("entity").asMap());
        String kind = row.get("entity").get("kind").asString();
        entity.put("kind", kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT));
        return entity;
    }
}
