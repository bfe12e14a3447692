package org.dateline.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Exports acts as a zip of the three files that the bulk scripts load; only ids of articles and entities are kept. */
@Component
class CsvExport {

    static final List<String> CLAIM = List.of(
            "id,article,action,evidence,quote,start,end,segment,type,cameo,instrument,direction,stage,summary,goods,magnitude,designator,earliest,latest,edtf,basis,dueEarliest,dueLatest,dueEdtf,dueBasis,expiresEarliest,expiresLatest,expiresEdtf,expiresBasis,partyRoles,partyTexts,partyEntities,partyPrincipals,partyInferred,denied,hedged,conditional,attributedTo,confidence,extractor,rule,record,quadClass,goldstein,tone,place"
                    .split(","));
    static final List<String> ARTICLE =
            List.of("id,rawText,title,url,source,sourceId,publishedAt,reportedAt,language,document,story,licence,credit"
                    .split(","));
    static final List<String> ENTITY = List.of("id", "kind", "name", "names", "externalIds");

    private static final String CLAIMS = Cypher.load("read/export_claims");
    private static final String ARTICLES = Cypher.load("read/export_articles");
    private static final String ENTITIES = Cypher.load("read/export_entities");
    private static final int PAGE = 500;

    private final Acts acts;
    private final Database database;

    CsvExport(Acts acts, Database database) {
        this.acts = acts;
        this.database = database;
    }

    void write(TimelineFilter filter, OutputStream out) throws IOException {
        Set<String> articles = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CsvCells claims = open(zip, "claims", CLAIM);
            acts.forEachPage(filter, page -> write(page, claims, articles, entities));
            claims.flush();
            CsvCells texts = open(zip, "articles", ARTICLE);
            inPages(articles, ARTICLES, CsvExport::article, texts);
            texts.flush();
            CsvCells parties = open(zip, "entities", ENTITY);
            inPages(entities, ENTITIES, CsvExport::entity, parties);
            parties.flush();
            zip.closeEntry();
        }
    }

    private static CsvCells open(ZipOutputStream zip, String name, List<String> columns) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        return new CsvCells(writer, columns);
    }

    private void write(List<ActionSnapshot> page, CsvCells out, Set<String> articles, Set<String> entities) {
        List<String> ids = page.stream().map(ActionSnapshot::id).toList();
        for (Record row : database.read(CLAIMS, Map.of("actions", ids))) {
            Map<String, @Nullable Object> claim = new HashMap<>(row.get("claim").asMap());
            claim.put("article", row.get("article").asString());
            claim.put("action", row.get("action").asString());
            out.write(claim);
            articles.add(row.get("article").asString());
            for (String list : List.of("partyEntities", "partyPrincipals")) {
                row.get("claim").get(list).asList(Value::asString).stream()
                        .filter(id -> !id.isEmpty())
                        .forEach(entities::add);
            }
        }
    }

    private void inPages(
            Set<String> ids, String query, Function<Record, Map<String, @Nullable Object>> row, CsvCells out) {
        List<String> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += PAGE) {
            List<String> page = all.subList(i, Math.min(i + PAGE, all.size()));
            database.read(query, Map.of("ids", page)).stream().map(row).forEach(out::write);
        }
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
