package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes and relationships that rows add to the graph.
 *
 * @param founded acts that are new to the graph, as {@code found_actions} takes them
 * @param further claims of acts that are stored already or have several reports, whose acts are projected step by step
 */
record Addition(List<Map<String, Object>> founded, List<RecordRow> further) {

    /**
     * Separates new acts from the others.
     *
     * @param acts the rows of each act
     * @param known the ids of those acts that are stored
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
