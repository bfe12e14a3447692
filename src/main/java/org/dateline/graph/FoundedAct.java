package org.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act that nobody knew before some rows told of it. */
public final class FoundedAct {

    private final String action;
    private final List<RecordRow> rows;
    private final long recordedAt;
    private final List<Version> versions;

    /** Rows that all tell of one act, none twice. */
    public FoundedAct(String action, List<RecordRow> rows, long recordedAt) {
        this.action = action;
        this.rows = rows;
        this.recordedAt = recordedAt;
        this.versions = Projection.project(rows.stream().map(this::recorded).toList());
    }

    private RecordedClaim recorded(RecordRow row) {
        return new RecordedClaim(
                row.claim(), row.article().story(), row.article().reportedAt(), recordedAt);
    }

    /** Rows of one report make one version; others are projected step by step. */
    boolean hasOneVersion() {
        return versions.size() == 1;
    }

    /** The parameters of one act of {@code found_actions}. */
    Map<String, Object> toParameters() {
        Map<String, Object> act = new HashMap<>(new Rows(action, 1, versions.getFirst(), recordedAt).toParameters());
        act.put("recordedFrom", recordedAt);
        act.put("claims", rows.stream().map(this::claim).toList());
        return act;
    }

    /**
     * What {@code found_actions} takes, but with all of its versions, however many reports it has: {@code versions} holds
     * the parameters of {@code insert_versions}.
     */
    public Map<String, Object> withAllVersions() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Version version : versions) {
            all.add(new Rows(action, all.size() + 1, version, recordedAt).toParameters());
        }
        return Map.of(
                "action", action,
                "recordedFrom", recordedAt,
                "claims", rows.stream().map(this::claim).toList(),
                "versions", all);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> claim(RecordRow row) {
        Map<String, @Nullable Object> claim = Records.claimRow(row);
        Map<String, @Nullable Object> props = (Map<String, @Nullable Object>) claim.get("props");
        if (props != null) {
            props.put("id", row.claim().id());
            props.put("recordedAt", recordedAt);
        }
        return claim;
    }
}
