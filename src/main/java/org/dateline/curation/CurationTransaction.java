package org.dateline.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.ActionProjector;
import org.dateline.graph.Cypher;
import org.dateline.graph.Micros;
import org.dateline.graph.Support;
import org.dateline.model.Ids;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** One act of an analyst while it is carried out: a stamp, what it is about, and which acts it may change. */
final class CurationTransaction {

    private static final String PUT = Cypher.load("write/put_curation");
    private static final String STATES = Cypher.load("write/states_of_actions");

    /** More would be a text of megabytes; the correction itself names all. */
    private static final int MOST_STATES = 50;

    private static final String SURVIVOR = Cypher.load("write/survivor_of_action");
    private static final String CLOSE_LINKS = Cypher.load("write/close_links");
    private static final String OPEN_LINKS = Cypher.load("write/open_links");

    private final TransactionContext tx;
    private final CurationKind kind;
    private final Signed signed;
    private final long at;
    private final String id;
    private final Map<String, List<String>> subjects = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    CurationTransaction(TransactionContext tx, CurationKind kind, Signed signed, long at) {
        this.tx = tx;
        this.kind = kind;
        this.signed = signed;
        this.at = at;
        this.id = Ids.curation(kind + " " + at);
        List.of("claims", "actions", "entities", "articles", "aliases")
                .forEach(name -> subjects.put(name, new ArrayList<>()));
    }

    String id() {
        return id;
    }

    long at() {
        return at;
    }

    TransactionContext tx() {
        return tx;
    }

    /** What it is about: a later act on the same stands in the way of undoing it. */
    CurationTransaction about(String what, Collection<String> ids) {
        subjects.computeIfAbsent(what, w -> new ArrayList<>()).addAll(ids);
        return this;
    }

    /** Which acts it may change. */
    CurationTransaction touching(Collection<String> actions) {
        touched.addAll(actions);
        return this;
    }

    /** Runs a query that takes the stamp and the id beside its own parameters. */
    List<Record> run(String query, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("at", at);
        p.put("curation", id);
        return tx.run(query, p).list();
    }

    /** Ends what claims support. */
    void close(List<String> claims) {
        run(CLOSE_LINKS, Map.of("claims", claims));
    }

    /** The act that an act was merged into, or itself. */
    String survivor(String action) {
        return tx.run(SURVIVOR, Map.of("id", action)).single().get("id").asString();
    }

    /** Has claims support acts from now on. */
    void open(List<Support> supports) {
        run(
                OPEN_LINKS,
                Map.of("links", supports.stream().map(Support::toParameters).toList()));
    }

    /** Has claims support other acts than before. */
    void move(List<Support> supports) {
        close(supports.stream().map(Support::claim).toList());
        open(supports);
    }

    /** Brings the rows in line, and notes what was done with its subjects and the acts that it may change. */
    Curation carryOut() {
        ActionProjector.project(tx, touched, at);
        Map<String, @Nullable Object> p = new HashMap<>(subjects);
        p.put("id", id);
        p.put("touched", List.copyOf(touched));
        p.put("props", Map.of("kind", kind.name(), "who", signed.who(), "why", signed.why(), "at", at));
        tx.run(PUT, p).consume();
        return new Curation(id, kind, Micros.toInstant(at), signed);
    }

    /** Carries it out and adds it to the audit. */
    Curation sign() {
        Map<String, Object> before = states();
        Curation done = carryOut();
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("kind", kind.name());
        after.put("who", signed.who());
        after.put("why", signed.why());
        subjects.forEach((what, ids) -> {
            if (!ids.isEmpty()) {
                after.put(what, ids);
            }
        });
        after.put("acts", states());
        AuditTrail.append(tx, done.at(), signed.actor(), AuditAct.CORRECTION, id, Map.of("acts", before), after);
        return done;
    }

    /** What is known of the acts that it may change; of the first of them, where it changes very many. */
    private Map<String, Object> states() {
        List<String> some = touched.stream().limit(MOST_STATES).toList();
        Map<String, Object> states = new LinkedHashMap<>();
        for (Record row : tx.run(STATES, Map.of("actions", some)).list()) {
            states.put(row.get("id").asString(), row.get("state").asMap());
        }
        return states;
    }
}
