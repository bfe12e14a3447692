package org.dateline.measures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;
import org.dateline.measures.MeasureActs.Change;
import org.neo4j.driver.Record;

/**
 * The acts on the measures between two sides at all states of the clocks. A state only selects acts, so results are
 * computed once for all states that select the same.
 */
final class PairHistory {

    /** Most queries ask for the present, and some for the same date again. */
    private static final int STATES = 4;

    private final List<Row> rows;
    private volatile List<State> states = List.of();

    PairHistory(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * An act on a measure, with the intervals of both clocks in which this version holds.
     *
     * @param stories the ids of the stories of an act of a general kind without a target; empty for other acts
     * @param text whether a text states it, and not only a coded data set
     */
    record Row(
            Change change,
            Set<String> stories,
            boolean text,
            long recordedFrom,
            long recordedTo,
            long reportedFrom,
            long reportedTo) {

        static Row of(MeasureKey key, Record row) {
            return new Row(
                    new Change(key, ActionSnapshot.of(row.get("version"))),
                    Set.copyOf(row.get("stories").asList(v -> v.asString())),
                    row.get("text").asBoolean(),
                    row.get("recordedFrom").asLong(),
                    row.get("recordedTo").asLong(),
                    row.get("reportedFrom").asLong(),
                    row.get("reportedTo").asLong());
        }

        static Row always(Change change, Set<String> stories) {
            return new Row(change, stories, true, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
        }

        boolean holds(long recorded, long reported) {
            return recordedFrom <= recorded
                    && recordedTo > recorded
                    && reportedFrom <= reported
                    && reportedTo > reported;
        }
    }

    private record State(BitSet rows, MeasureActs acts) {}

    int size() {
        return rows.size();
    }

    /**
     * Returns the history as it would be if some acts were different at all times.
     *
     * @param acts the ids of these acts
     * @param instead the changes of measures that these acts would make
     * @param stories the ids of the stories after the change, by act, for acts of a general kind without a target
     */
    PairHistory with(Set<String> acts, List<Change> instead, Map<String, Set<String>> stories) {
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            if (!acts.contains(row.change().act().id())) {
                all.add(row);
            }
        }
        instead.forEach(change ->
                all.add(Row.always(change, stories.getOrDefault(change.act().id(), Set.of()))));
        return new PairHistory(all);
    }

    /**
     * Returns the acts as of two clocks.
     *
     * @param coded whether to include acts that only data sets state
     */
    MeasureActs at(long recorded, long reported, boolean coded) {
        BitSet held = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            held.set(i, (coded || rows.get(i).text()) && rows.get(i).holds(recorded, reported));
        }
        for (State state : states) {
            if (state.rows().equals(held)) {
                return state.acts();
            }
        }
        List<Change> changes = new ArrayList<>();
        Map<String, Set<String>> stories = new HashMap<>();
        held.stream().mapToObj(rows::get).forEach(row -> {
            changes.add(row.change());
            stories.put(row.change().act().id(), row.stories());
        });
        State state = new State(held, MeasureActs.of(changes, stories));
        states = Stream.concat(Stream.of(state), states.stream()).limit(STATES).toList();
        return state.acts();
    }
}
