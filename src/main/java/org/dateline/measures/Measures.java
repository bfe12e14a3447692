package org.dateline.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.MeasureKey;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Reads measures from the acts that change them. */
@Component
public class Measures {

    private static final String OF_ALL = Cypher.load("read/measures_of_all");
    private static final String OF_TARGETS = Cypher.load("read/measures_of_targets");
    private static final String OF_IMPOSERS = Cypher.load("read/measures_of_imposers");
    private static final String BY_IDS = Cypher.load("read/measures_by_ids");
    private static final String OF_ACTIONS = Cypher.load("read/measures_of_actions");

    /** Most keys have one measure, and most of these are on the page. */
    private static final int BATCH = 200;

    private final Database database;

    Measures(Database database) {
        this.database = database;
    }

    /** Reads a page in the order of places, behind one of them. */
    public List<Measure> page(MeasureQuery query, @Nullable String after, int limit) {
        List<Measure> found = new ArrayList<>();
        String from = after == null ? "" : after.substring(0, after.lastIndexOf('|'));
        List<MeasureKey> keys;
        Map<String, List<Told>> named = new HashMap<>();
        do {
            keys = keys(query, from);
            found.addAll(states(keys, query, named));
            found.removeIf(m -> after != null && m.place().compareTo(after) <= 0);
            // The keys begin at the place itself, since several measures share one.
            from = keys.isEmpty() ? from : keys.getLast().place() + "\u0000";
        } while (keys.size() == BATCH && found.size() < limit);
        return found.stream().limit(limit).toList();
    }

    /** Reads all of them, those reported last first. */
    public List<Measure> lastReportedFirst(MeasureQuery query) {
        return page(query, null, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(Measure::lastReported).reversed().thenComparing(Measure::place))
                .toList();
    }

    /** Counts all of them. */
    public int count(MeasureQuery query) {
        return page(query, null, Integer.MAX_VALUE).size();
    }

    /** Finds a measure by its id, as it stands after all that is known. */
    public Optional<Measure> find(String id, AsOf known) {
        String base = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        return last(database.read(BY_IDS, Map.of("ids", List.of(base))), known).stream()
                .filter(m -> m.id().equals(id))
                .findFirst();
    }

    /** The measures that each of some acts is about, as they stand after all that is known. */
    public Map<String, List<Measure>> ofActions(Collection<String> actions, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("actions", List.copyOf(actions));
        Map<String, List<Measure>> byAction = new HashMap<>();
        for (Measure measure : last(database.read(OF_ACTIONS, p), known)) {
            measure.acts().stream()
                    .filter(actions::contains)
                    .forEach(id ->
                            byAction.computeIfAbsent(id, a -> new ArrayList<>()).add(measure));
        }
        return byAction;
    }

    private List<MeasureKey> keys(MeasureQuery query, String from) {
        Map<String, @Nullable Object> p = new HashMap<>(query.known().parameters());
        p.put("targets", query.targets());
        p.put("affected", query.affected());
        p.put("imposers", query.imposers().isEmpty() ? null : query.imposers());
        p.put("instruments", names(query.instruments()));
        p.put("directions", names(query.directions()));
        p.put("after", from);
        p.put("limit", BATCH);
        String seek = !query.targets().isEmpty() ? OF_TARGETS : query.imposers().isEmpty() ? OF_ALL : OF_IMPOSERS;
        return database.read(seek, p).stream().map(Measures::key).distinct().toList();
    }

    private static @Nullable List<String> names(List<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toList();
    }

    private static MeasureKey key(Record row) {
        return MeasureKey.of(row.get("measure"));
    }

    private List<Measure> states(List<MeasureKey> keys, MeasureQuery query, Map<String, List<Told>> read) {
        List<Told> told = told(keys, query, query.stages());
        List<Told> all = query.passing() ? told : new InPassing(database, query.known()).leftOut(told);
        List<Told> named = named(all, query, read);
        return all.stream()
                .filter(t -> fallsOn(t, query.targets()))
                .filter(t -> named.stream().noneMatch(t::isToldAgainOf))
                .map(Told::measure)
                .filter(m -> m.state().definite() || !query.definite())
                .toList();
    }

    /** Measures on nobody by name share a key: tariffs on steel from one country are no measure on another. */
    private static boolean fallsOn(Told told, List<String> targets) {
        return targets.isEmpty()
                || told.measure().key().target().entity() != null
                || told.acts().stream()
                        .flatMap(act -> act.coding().parties().stream())
                        .anyMatch(p -> targets.contains(p.entity()) || targets.contains(p.principal()));
    }

    private List<Told> told(List<MeasureKey> keys, MeasureQuery query, Set<Stage> stages) {
        MeasureActs acts = MeasureActs.read(database, keys, query.coded(), query.known());
        return read(acts, keys, history -> history.on(query.on(), stages));
    }

    /** The measures of which those on nobody may tell again, the same ones whatever the page: the first {@value #BATCH} of each. */
    private List<Told> named(List<Told> all, MeasureQuery query, Map<String, List<Told>> read) {
        List<String> imposers = all.stream()
                .map(t -> t.measure().key())
                .filter(k -> k.target().isVague())
                .flatMap(k -> Stream.ofNullable(k.imposer().entity()))
                .distinct()
                .toList();
        return imposers.stream()
                .flatMap(id -> read.computeIfAbsent(id, i -> named(i, query)).stream())
                .toList();
    }

    private List<Told> named(String imposer, MeasureQuery query) {
        return told(keys(query.ofAll(imposer), ""), query, Set.of()).stream()
                .filter(t -> !t.measure().key().target().isVague())
                .toList();
    }

    private List<Measure> last(List<Record> rows, AsOf known) {
        Set<MeasureKey> keys = new TreeSet<>(Comparator.comparing(MeasureKey::place));
        rows.stream().map(Measures::key).forEach(key -> {
            keys.add(key);
            keys.add(key.opposite());
        });
        MeasureActs acts = MeasureActs.read(database, keys, true, known);
        keys.addAll(acts.meant());
        return read(acts, keys, MeasureHistory::last).stream()
                .map(Told::measure)
                .toList();
    }

    private static List<Told> read(
            MeasureActs acts, Collection<MeasureKey> keys, Function<MeasureHistory, Optional<MeasureState>> state) {
        List<Told> measures = new ArrayList<>();
        for (MeasureKey key : keys) {
            acts.of(key)
                    .forEach((designator, group) -> state.apply(new MeasureHistory(key.direction(), group))
                            .ifPresent(s -> measures.add(new Told(Measure.of(key, designator, group, s), group))));
        }
        return measures;
    }
}
