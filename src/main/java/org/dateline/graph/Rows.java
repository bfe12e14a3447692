package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.model.Coding;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Turns a version of an act into its node and the dated relationships that reads walk. */
final class Rows {

    /**
     * Properties that links do not need: searches for paths look up links by day alone, and unused properties take
     * space in the store.
     */
    private static final List<String> UNASKED_OF_LINKS =
            List.of("wideKey", "ahead", "liveKey", "evidence", "sources", "goods", "chapters", "units", "amounts");

    private final String action;
    private final int number;
    private final Version version;
    private final Casting casting;
    private final RowKeys keys;
    /** The properties that the node and all relationships share. */
    private final Map<String, @Nullable Object> shared;

    Rows(String action, int number, Version version, long recordedFrom) {
        this(action, number, version, recordedFrom, Micros.FOREVER);
    }

    /** Takes the recorded end: the stamp that closed the rows, or {@link Micros#FOREVER} if they hold. */
    Rows(String action, int number, Version version, long recordedFrom, long recordedTo) {
        this.action = action;
        this.number = number;
        this.version = version;
        this.casting = Casting.of(coding());
        this.keys = new RowKeys(action, version, recordedFrom, recordedTo);
        this.shared = keys.shared();
    }

    /** Returns the parameters of one row of {@code insert_versions}. */
    Map<String, Object> toParameters() {
        Map<String, Object> all = new HashMap<>(relationships());
        all.put("props", node());
        all.put("action", action);
        all.put("number", number);
        return all;
    }

    /** Returns the node of the version, and the measures that it changes. */
    Map<String, Object> nodes() {
        return Map.of("props", node(), "changes", changes());
    }

    /** Returns the relationships from the act to its parties, among them, and to the measures. */
    Map<String, Object> relationships() {
        return Map.of(
                "id", id(),
                "involved", casting.entities().stream().map(this::involved).toList(),
                "actsOn", casting.pairs().stream().map(this::actsOn).toList(),
                "changes", changes());
    }

    private List<Map<String, Object>> changes() {
        return MeasureKey.of(coding()).stream().map(this::changes).toList();
    }

    private Map<String, @Nullable Object> node() {
        Map<String, @Nullable Object> p = ClaimMapping.toProperties(coding());
        ActionState state = version.state();
        p.putAll(shared);
        p.put("id", id());
        p.put("action", action);
        p.put("identity", version.identity());
        p.put("fingerprint", state.fingerprint());
        p.put("lastReported", state.lastReported());
        p.put("firstReported", state.firstReported());
        p.put("contested", state.contested());
        ExtentMapping.put(p, state.extents());
        p.put("casting", casting.roles());
        p.put("parties", casting.entities());
        p.put("pairs", casting.pairs().stream().map(Casting.Pair::key).toList());
        p.put("affectedPairs", affectedPairs());
        p.put("text", state.text());
        p.put("liveFirst", keys.isLive() ? state.firstReported() : null);
        p.put("when", OrderKey.word(keys.day()));
        p.put("known", keys.isLive() ? TextQuery.LIVE : null);
        return p;
    }

    private @Nullable List<String> affectedPairs() {
        List<String> pairs = casting.pairs().stream()
                .filter(Casting.Pair::affected)
                .map(Casting.Pair::key)
                .toList();
        return pairs.isEmpty() ? null : pairs;
    }

    private Map<String, Object> involved(String entity) {
        Map<String, @Nullable Object> p = new HashMap<>(shared);
        p.put("entity", entity);
        p.put("facets", keys.facets());
        p.put("pastKey", keys.isLive() ? null : p.get("key"));
        p.put("affectedKey", fallsOn(entity) ? p.get("key") : null);
        // Counts that read an index alone subtract these.
        p.put("deniedKey", version.state().storyCount() == 0 ? p.get("key") : null);
        p.put("version", id());
        p.put("casting", casting.roles());
        p.put("parties", casting.entities());
        return Map.of("entity", entity, "props", p);
    }

    /**
     * Whether a measure of the act affects an entity that is not its target: a ban on arms for Iran is on arms, and
     * affects Iran.
     */
    private boolean fallsOn(String entity) {
        List<MeasureKey> measures = MeasureKey.of(coding());
        boolean affected = casting.roles().contains(Role.AFFECTED + " " + entity);
        boolean target = casting.roles().contains(Role.TARGET + " " + entity);
        return !measures.isEmpty()
                && (affected
                        || target
                                && measures.stream()
                                        .noneMatch(m -> entity.equals(m.target().entity())));
    }

    private Map<String, Object> actsOn(Casting.Pair pair) {
        Map<String, @Nullable Object> p = new HashMap<>(shared);
        p.put("from", pair.from());
        p.put("to", pair.to());
        p.put("pair", pair.key());
        p.put("actionId", action);
        p.put("version", id());
        p.put(keys.isLive() ? "liveDay" : "pastDay", keys.day());
        p.put("lastDay", keys.lastDay());
        p.put("affected", pair.affected() ? true : null);
        UNASKED_OF_LINKS.forEach(p::remove);
        return Map.of("from", pair.from(), "to", pair.to(), "props", p);
    }

    private Map<String, Object> changes(MeasureKey key) {
        Map<String, Object> row = new HashMap<>(keys.clocks());
        row.put("version", id());
        return Map.of("measure", key.id(), "props", key.properties(), "row", row);
    }

    /** Returns the properties of the node in a row of parameters. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> props(Map<String, ? extends @Nullable Object> row) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("props"));
    }

    /** Returns the measures that the version in a row of parameters changes. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> changes(Map<String, Object> row) {
        return (List<Map<String, Object>>) Objects.requireNonNull(row.get("changes"));
    }

    private String id() {
        return action + "#" + number;
    }

    private Coding coding() {
        return version.state().coding();
    }
}
