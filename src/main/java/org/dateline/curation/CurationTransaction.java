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
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Micros;
import org.dateline.graph.Support;
import org.dateline.model.Ids;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** A correction in progress: its instant, its subjects and the acts that it may change. */
final class CurationTransaction {

    private static final String PUT = Cypher.load("write/put_curation");
    private static final String STATES = Cypher.load("write/states_of_actions");

    /**
     * Most acts whose states enter the audit; more would make a text of megabytes. The correction itself names all of
     * them.
     */
    private static final int MOST_STATES = 50;

    private static final String SURVIVORS = Cypher.load("write/survivors_of_actions");
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

    /** Adds subjects. A later correction of the same subjects prevents an undo of this one. */
    CurationTransaction about(String what, Collection<String> ids) {
        subjects.computeIfAbsent(what, w -> new ArrayList<>()).addAll(ids);
        return this;
    }

    /** Adds acts that the correction may change. */
    CurationTransaction touching(Collection<String> actions) {
        touched.addAll(actions);
        return this;
    }

    /** Runs a query with the correction's instant and id in addition to its own parameters. */
    List<Record> run(String query, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("at", at);
        p.put("curation", id);
        return tx.run(query, p).list();
    }

    /** Records that the correction changes entities, their names or their mergers. */
    void changesEntities() {
        Clock.markEntities(tx);
    }

    /** Ends the support that claims give to acts. */
    void close(List<String> claims) {
        run(CLOSE_LINKS, Map.of("claims", claims));
    }

    /** Returns the act that an act was merged into, or the act itself. */
    String survivor(String action) {
        return tx.run(SURVIVORS, Map.of("ids", List.of(action))).stream()
                .findFirst()
                .map(row -> row.get("survivor").asString())
                .orElse(action);
    }

    /** Makes claims support acts from now on. */
    void open(List<Support> supports) {
        run(
                OPEN_LINKS,
                Map.of("links", supports.stream().map(Support::toParameters).toList()));
    }

    /** Makes claims support other acts than before. */
    void move(List<Support> supports) {
        close(supports.stream().map(Support::claim).toList());
        open(supports);
    }

    /** Projects the acts that the correction may change, and stores the correction with its subjects. */
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

    /** Returns the states of the acts that the correction may change, up to {@value #MOST_STATES}. */
    private Map<String, Object> states() {
        List<String> some = touched.stream().limit(MOST_STATES).toList();
        Map<String, Object> states = new LinkedHashMap<>();
        for (Record row : tx.run(STATES, Map.of("actions", some)).list()) {
            states.put(row.get("id").asString(), row.get("state").asMap());
        }
        return states;
    }
}
