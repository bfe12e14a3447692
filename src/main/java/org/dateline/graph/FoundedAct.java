package org.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;

/** An act that is new to the graph, with the rows that state it. */
public final class FoundedAct {

    private final String action;
    private final List<RecordRow> rows;
    private final long recordedAt;
    private final List<Version> versions;

    /** Creates an act from the distinct rows that state it. */
    public FoundedAct(String action, List<RecordRow> rows, long recordedAt) {
        this.action = action;
        this.rows = rows;
        this.recordedAt = recordedAt;
        this.versions = Projection.project(rows.stream().map(this::recorded).toList());
    }

    private RecordedClaim recorded(RecordRow row) {
        return new RecordedClaim(
                row.claim(),
                row.article().story(),
                Ids.source(row.source()),
                row.article().reportedAt(),
                recordedAt);
    }

    /**
     * Tells whether all rows are of one report, which makes one version. Otherwise the act is projected step by step.
     */
    boolean hasOneVersion() {
        return versions.size() == 1;
    }

    /** Returns the parameters of one act of {@code found_actions}. */
    Map<String, Object> toParameters() {
        Map<String, Object> act = new HashMap<>(new Rows(action, 1, versions.getFirst(), recordedAt).toParameters());
        act.put("recordedFrom", recordedAt);
        act.put("claims", rows.stream().map(this::claim).toList());
        return act;
    }

    /**
     * Returns the nodes that the act needs, however many reports it has: {@code versions} holds the {@code props} of
     * {@code insert_versions} and the changed measures.
     */
    public Map<String, Object> nodes() {
        return Map.of(
                "action",
                action,
                "recordedFrom",
                recordedAt,
                "claims",
                rows.stream().map(this::claim).toList(),
                "versions",
                versions(Rows::nodes));
    }

    /**
     * Returns the relationships of these nodes: those of the claims and, below {@code versions}, the rows that reads
     * walk.
     */
    public Map<String, Object> relationships() {
        return Map.of(
                "action",
                action,
                "recordedFrom",
                recordedAt,
                "claims",
                rows.stream().map(FoundedAct::ends).toList(),
                "versions",
                versions(Rows::relationships));
    }

    private List<Map<String, Object>> versions(Function<Rows, Map<String, Object>> part) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Version version : versions) {
            all.add(part.apply(new Rows(action, all.size() + 1, version, recordedAt)));
        }
        return all;
    }

    private static Map<String, Object> ends(RecordRow row) {
        return Map.of(
                "id", row.claim().id(),
                "article", row.article().article().id(),
                "placeInAction",
                        Place.inAction(row.article().reportedAt(), row.claim().id()),
                "placeInArticle", Place.inArticle(row.claim()));
    }

    private Map<String, @Nullable Object> claim(RecordRow row) {
        Map<String, @Nullable Object> claim = Records.claimRow(row, recordedAt);
        Rows.props(claim).put("id", row.claim().id());
        Rows.props(claim).put("recordedAt", recordedAt);
        return claim;
    }
}
