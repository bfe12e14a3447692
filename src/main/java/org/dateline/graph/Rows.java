package org.dateline.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Coding;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Turns a version of an act into the node and the dated relationships that reads walk. */
final class Rows {

    private final String action;
    private final int number;
    private final Version version;
    private final long recordedFrom;
    private final long recordedTo;
    private final Casting casting;
    /** What timelines filter by, with the clocks and the keys: the same on all that the version comes to. */
    private final Map<String, @Nullable Object> shared;

    Rows(String action, int number, Version version, long recordedFrom) {
        this(action, number, version, recordedFrom, Micros.FOREVER);
    }

    /** Rows that a later commit closed, or with {@link Micros#FOREVER} those that hold. */
    Rows(String action, int number, Version version, long recordedFrom, long recordedTo) {
        this.recordedTo = recordedTo;
        this.action = action;
        this.number = number;
        this.version = version;
        this.recordedFrom = recordedFrom;
        this.casting = Casting.of(coding());
        this.shared = share();
    }

    /** The parameters of one row of {@code insert_versions}. */
    Map<String, Object> toParameters() {
        Map<String, Object> all = new HashMap<>(relationships());
        all.put("props", node());
        all.put("action", action);
        all.put("number", number);
        return all;
    }

    /** The node of the version, and the measures that it changes. */
    Map<String, Object> nodes() {
        return Map.of("props", node(), "changes", changes());
    }

    /** What ties the act to those who take part, them to each other, and it to the measures. */
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
        p.put("identity", Identity.key(coding()));
        p.put("fingerprint", state.fingerprint());
        p.put("lastReported", state.lastReported());
        p.put("firstReported", state.firstReported());
        p.put("contested", state.contested());
        p.put("casting", casting.roles());
        p.put("parties", casting.entities());
        p.put("pairs", casting.pairs().stream().map(Casting.Pair::key).toList());
        p.put("text", state.text());
        p.put("liveFirst", isLive() ? state.firstReported() : null);
        p.put("liveText", isLive() ? state.text() : null);
        p.put("when", OrderKey.word(day()));
        p.put("liveWhen", isLive() ? OrderKey.word(day()) : null);
        return p;
    }

    private Map<String, Object> involved(String entity) {
        Map<String, @Nullable Object> p = new HashMap<>(shared);
        p.put("row", id() + " " + entity);
        p.put("entity", entity);
        p.put("facets", facets());
        p.put("pastKey", isLive() ? null : p.get("key"));
        p.put("version", id());
        p.put("casting", casting.roles());
        p.put("parties", casting.entities());
        return Map.of("entity", entity, "props", p);
    }

    private Map<String, Object> actsOn(Casting.Pair pair) {
        Map<String, @Nullable Object> p = new HashMap<>(shared);
        p.put("row", id() + " " + pair.from() + " " + pair.to());
        p.put("from", pair.from());
        p.put("to", pair.to());
        p.put("pair", pair.key());
        p.put("actionId", action);
        p.put("version", id());
        p.put("day", day());
        p.put("liveDay", isLive() ? day() : null);
        List.of("wide", "wideKey", "ahead").forEach(p::remove);
        return Map.of("from", pair.from(), "to", pair.to(), "props", p);
    }

    private Map<String, Object> changes(MeasureKey key) {
        Map<String, Object> row = new HashMap<>(clocks());
        row.put("row", id() + " " + key.id());
        row.put("version", id());
        return Map.of("measure", key.id(), "props", key.properties(), "row", row);
    }

    private Map<String, Long> clocks() {
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

    private Map<String, @Nullable Object> share() {
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
        p.putAll(clocks());
        putKeys(p);
        return p;
    }

    /** On both clocks; absent keys keep the others out of the indexes of what is known now. */
    private boolean isLive() {
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

    /** What an act is in one word, so that an index can hold it even without a stage. */
    private String facets() {
        String stage = coding().stage() == null ? "NONE" : coding().stage().name();
        return String.join(
                " ",
                coding().type().name(),
                coding().instrument().name(),
                coding().direction().name(),
                stage);
    }

    /** Not of one day only; what has no known beginning or end is sought as what spans days. */
    private boolean isWide() {
        return date().spans() || (date().earliest() == null) != (date().latest() == null);
    }

    /** Dated after the first day on which it can be seen by either clock. */
    private boolean liesAhead() {
        Instant seen = Micros.toInstant(Math.min(version.reportedFrom(), recordedFrom));
        return date().earliest() != null && date().earliest().isAfter(LocalDate.ofInstant(seen, ZoneOffset.UTC));
    }

    private long day() {
        return date().earliest() == null
                ? OrderKey.UNDATED_DAY
                : date().earliest().toEpochDay();
    }

    private String id() {
        return action + "#" + number;
    }

    private Coding coding() {
        return version.state().coding();
    }

    private UncertainDate date() {
        return coding().date();
    }
}
