package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows add to the graph.
 *
 * @param founded acts that nobody knew, as {@code found_actions} takes them
 * @param further claims of acts that were known, or of several reports, whose acts are projected step by step
 */
record Addition(List<Map<String, Object>> founded, List<RecordRow> further) {

    /**
     * Tells the acts that nobody knew from the others.
     *
     * @param acts the rows of each act
     * @param known which of the acts are stored
     * @param recordedAt the instant of the import
     */
    Addition(List<List<RecordRow>> acts, Set<String> known, long recordedAt) {
        this(new ArrayList<>(), new ArrayList<>());
        for (List<RecordRow> rows : acts) {
            FoundedAct act = new FoundedAct(rows.getFirst().action(), rows, recordedAt);
            if (known.contains(rows.getFirst().action()) || !act.hasOneVersion()) {
                further.addAll(rows);
            } else {
                founded.add(act.toParameters());
            }
        }
    }
}
