package org.dateline.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.MeasureKey;
import org.dateline.measures.MeasureActs.Change;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Reads measures from the acts that change them. */
@Component
public class Measures {

    private static final String BY_IDS = Cypher.load("read/measures_by_ids");
    private static final String OF_ACTIONS = Cypher.load("read/measures_of_actions");
    private static final String STORIES = Cypher.load("read/stories_of_general_acts");

    private final Database database;
    private final MeasureCache cache;

    Measures(Database database, MeasureCache cache) {
        this.database = database;
        this.cache = cache;
    }

    /** Reads a page of measures after a place, in the order of places. */
    public List<Measure> page(MeasureQuery query, @Nullable String after, int limit) {
        return new MeasurePage(cache.reading(query.known()), query).behind(after, limit);
    }

    /** Reads all measures of a query, those reported last first. */
    public List<Measure> lastReportedFirst(MeasureQuery query) {
        return page(query, null, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(Measure::lastReported).reversed().thenComparing(Measure::place))
                .toList();
    }

    /** Returns the number of measures of a query. */
    public int count(MeasureQuery query) {
        return page(query, null, Integer.MAX_VALUE).size();
    }

    /** Returns a measure by id, with its state after all known acts. */
    public Optional<Measure> find(String id, AsOf known) {
        String base = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        return last(database.read(BY_IDS, Map.of("ids", List.of(base))), known).stream()
                .filter(m -> m.id().equals(id))
                .findFirst();
    }

    /** Returns the measures that each of some acts is about, with their states after all known acts. */
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

    /**
     * Returns the measures that would be at another stage after all known acts if some acts were different.
     *
     * @param before the acts as they are
     * @param after the acts as they would be; an act that is missing would end
     * @param stories their {@linkplain #stories stories} after the change
     */
    public List<MeasureDifference> ifActsWere(
            Collection<ActionSnapshot> before, Collection<ActionSnapshot> after, Map<String, Set<String>> stories) {
        Set<String> acts = Stream.concat(before.stream(), after.stream())
                .map(ActionSnapshot::id)
                .collect(Collectors.toSet());
        List<Change> now = changes(before);
        List<Change> instead = changes(after);
        Map<String, Set<MeasureKey>> keys = new TreeMap<>();
        Stream.concat(now.stream(), instead.stream())
                .map(Change::key)
                .forEach(key -> keys.computeIfAbsent(
                                key.pair(), pair -> new TreeSet<>(Comparator.comparing(MeasureKey::place)))
                        .addAll(List.of(key, key.opposite())));
        MeasureCache.Reading reading = cache.reading(AsOf.NOW);
        reading.read(keys.keySet());
        List<MeasureDifference> differences = new ArrayList<>();
        keys.forEach((pair, own) -> {
            MeasureActs standing = reading.acts(pair, true);
            MeasureActs otherwise = reading.actsIf(
                    pair,
                    acts,
                    instead.stream()
                            .filter(change -> change.key().pair().equals(pair))
                            .toList(),
                    stories);
            own.addAll(standing.meant());
            own.addAll(otherwise.meant());
            differences.addAll(MeasureDifference.between(standing, otherwise, own));
        });
        return differences;
    }

    /**
     * Reads within a transaction the ids of the stories of acts, by act, for those of a general kind without a target.
     * Only acts of one story can be on one such measure.
     */
    public static Map<String, Set<String>> stories(TransactionContext tx, Collection<String> acts) {
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.put("actions", List.copyOf(acts));
        p.put("general", MeasureCache.GENERAL);
        return Database.rows(tx, STORIES, p).stream()
                .collect(Collectors.toMap(
                        row -> row.get("action").asString(),
                        row -> Set.copyOf(row.get("stories").asList(v -> v.asString()))));
    }

    /** Returns the changes of measures by those acts that at least one story asserts. */
    private static List<Change> changes(Collection<ActionSnapshot> acts) {
        return acts.stream()
                .filter(act -> act.storyCount() > 0)
                .flatMap(act -> MeasureKey.of(act.coding()).stream().map(key -> new Change(key, act)))
                .toList();
    }

    private List<Measure> last(List<Record> rows, AsOf known) {
        Set<MeasureKey> keys = new TreeSet<>(Comparator.comparing(MeasureKey::place));
        rows.stream().map(row -> MeasureKey.of(row.get("measure"))).forEach(key -> {
            keys.add(key);
            keys.add(key.opposite());
        });
        Set<String> pairs = keys.stream().map(MeasureKey::pair).collect(Collectors.toSet());
        MeasureCache.Reading reading = cache.reading(known);
        reading.read(pairs);
        pairs.forEach(pair -> keys.addAll(reading.acts(pair, true).meant()));
        return keys.stream()
                .flatMap(key -> reading.acts(key.pair(), true).of(key).stream())
                .flatMap(told -> told.last().stream())
                .toList();
    }
}
