package org.dateline.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.dateline.model.Coding;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which the rows of a version are found and filtered.
 *
 * @param action the act of the version
 * @param recordedTo {@link Micros#FOREVER} while no later commit has closed it
 */
record RowKeys(String action, Version version, long recordedFrom, long recordedTo) {

    /** Returns the properties that timelines filter by, with the clocks and the keys. */
    Map<String, @Nullable Object> shared() {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("type", coding().type().name());
        p.put("instrument", coding().instrument().name());
        p.put("direction", coding().direction().name());
        p.put("stage", coding().stage() == null ? null : coding().stage().name());
        p.put("earliest", date().earliest());
        p.put("latest", date().latest());
        p.put("basis", date().basis().name());
        p.put("storyCount", version.state().storyCount());
        p.put("evidence", version.state().evidence().stream().map(Enum::name).toList());
        p.put("sources", version.state().sources());
        p.put("goods", coding().goods());
        p.put("chapters", coding().chapters().isEmpty() ? null : coding().chapters());
        QuantityMapping.putRanges(p, coding().quantities());
        p.putAll(clocks());
        putKeys(p);
        return p;
    }

    /**
     * Tells whether the version holds now on both clocks. Other versions lack some keys, which keeps them out of the
     * indexes of the present state.
     */
    boolean isLive() {
        return version.open() && recordedTo == Micros.FOREVER;
    }

    private void putKeys(Map<String, @Nullable Object> p) {
        long key = OrderKey.of(date().earliest(), action);
        p.put("key", key);
        p.put("liveKey", isLive() ? key : null);
        p.put("wide", isWide() ? key : null);
        p.put("wideKey", isLive() && isWide() ? key : null);
        p.put("ahead", liesAhead() ? key : null);
    }

    /** Returns the facets of an act as one text, so that an index can hold an act without a stage. */
    String facets() {
        String stage = coding().stage() == null ? "NONE" : coding().stage().name();
        return String.join(
                " ",
                coding().type().name(),
                coding().instrument().name(),
                coding().direction().name(),
                stage);
    }

    /**
     * Whether the date is not exactly one day. A date without a known beginning or end is found like one that spans
     * days.
     */
    private boolean isWide() {
        return date().spans() || (date().earliest() == null) != (date().latest() == null);
    }

    /** Whether the act is dated after the first day on which either clock shows it. */
    private boolean liesAhead() {
        Instant seen = Micros.toInstant(Math.min(version.reportedFrom(), recordedFrom));
        return date().earliest() != null && date().earliest().isAfter(LocalDate.ofInstant(seen, ZoneOffset.UTC));
    }

    /** Returns the first possible day, as days since 1970. */
    long day() {
        return date().earliest() == null
                ? OrderKey.UNDATED_DAY
                : date().earliest().toEpochDay();
    }

    /** Returns the last possible day, as days since 1970; the first one if no last one is known. */
    long lastDay() {
        return date().latest() == null ? day() : date().latest().toEpochDay();
    }

    /** Returns the intervals of both clocks in which the version is visible. */
    Map<String, Long> clocks() {
        return Map.of(
                "recordedFrom",
                recordedFrom,
                "recordedTo",
                recordedTo,
                "reportedFrom",
                version.reportedFrom(),
                "reportedTo",
                version.reportedTo());
    }

    private Coding coding() {
        return version.state().coding();
    }

    private UncertainDate date() {
        return coding().date();
    }
}
