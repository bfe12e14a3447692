package org.dateline.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.graph.Cypher;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Reads a page of measures. */
final class MeasurePage {

    private static final String OF_ALL = Cypher.load("read/measures_of_all");
    private static final String OF_TARGETS = Cypher.load("read/measures_of_targets");
    private static final String OF_IMPOSERS = Cypher.load("read/measures_of_imposers");

    /** Most keys have one measure, and most of these are on the page. */
    private static final int BATCH = 200;

    private final MeasureCache.Reading reading;
    private final MeasureQuery query;
    private final List<Measure> found = new ArrayList<>();

    MeasurePage(MeasureCache.Reading reading, MeasureQuery query) {
        this.reading = reading;
        this.query = query;
    }

    /** Returns the measures after a place, in the order of places. */
    List<Measure> behind(@Nullable String after, int limit) {
        String from = after == null ? "" : after.substring(0, after.lastIndexOf('|'));
        List<Listing.Entry> keys;
        do {
            keys = keys(query, from);
            found.addAll(among(keys, after, limit - found.size()));
            // The keys include the place itself, since several measures share one.
            from = keys.isEmpty() ? from : keys.getLast().place() + "\u0000";
        } while (keys.size() == BATCH && found.size() < limit);
        return found;
    }

    private List<Listing.Entry> keys(MeasureQuery asked, String from) {
        boolean onSome = !asked.targets().isEmpty();
        Map<String, @Nullable Object> p = new HashMap<>();
        if (onSome) {
            p.putAll(reading.clocks());
            p.put("targets", asked.targets());
            p.put("affected", asked.affected());
        }
        p.put("imposers", asked.imposers().isEmpty() ? null : asked.imposers());
        p.put("instruments", names(asked.instruments()));
        p.put("directions", names(asked.directions()));
        p.put("after", from);
        p.put("limit", BATCH);
        String seek = onSome ? OF_TARGETS : asked.imposers().isEmpty() ? OF_ALL : OF_IMPOSERS;
        String imposer =
                !onSome && asked.imposers().size() == 1 ? asked.imposers().getFirst() : null;
        return reading.found(new MeasureCache.Seek(seek, p, imposer), BATCH);
    }

    private static @Nullable List<String> names(List<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toList();
    }

    private List<Measure> among(List<Listing.Entry> keys, @Nullable String after, int limit) {
        List<MeasureWithActs> told =
                told(keys).stream().filter(t -> on(t).isPresent()).toList();
        List<MeasureWithActs> kept =
                query.passing() ? told : BackgroundMentionFilter.leftOut(told, reading::toldInPassing);
        return kept.stream()
                .filter(t -> on(t).filter(m -> isAsked(m, after)).isPresent())
                .filter(t -> fallsOn(t) && !isToldAgain(t))
                .limit(limit)
                .flatMap(t -> on(t).stream())
                .toList();
    }

    private Optional<Measure> on(MeasureWithActs told) {
        return told.on(query.on(), query.stages());
    }

    private boolean isAsked(Measure measure, @Nullable String after) {
        return (after == null || measure.place().compareTo(after) > 0)
                && (measure.state().definite() || !query.definite())
                && query.content().fits(measure.state().content());
    }

    private List<MeasureWithActs> told(List<Listing.Entry> keys) {
        reading.read(keys.stream().map(Listing.Entry::pair).toList());
        return keys.stream()
                .flatMap(k -> reading.acts(k.pair(), query.coded()).of(k.key()).stream())
                .toList();
    }

    /**
     * Whether the measure is on one of the requested targets. Measures without a target share a key, in which a tariff
     * on steel from one country is not a measure on another.
     */
    private boolean fallsOn(MeasureWithActs told) {
        List<String> targets = query.targets();
        return targets.isEmpty()
                || told.key().target().entity() != null
                || told.acts().stream()
                        .flatMap(act -> act.coding().parties().stream())
                        .filter(p -> p.role() != Role.ACTOR)
                        .anyMatch(p -> targets.contains(p.entity()) || targets.contains(p.principal()));
    }

    private boolean isToldAgain(MeasureWithActs told) {
        return told.key().target().isVague()
                && Stream.ofNullable(told.key().imposer().entity())
                        .flatMap(imposer -> named(imposer).stream())
                        .anyMatch(other -> told.isToldAgainOf(other, query.on()));
    }

    /**
     * Returns the measures that those without a target may repeat. They do not depend on the page: the first
     * {@value #BATCH} of each imposer.
     */
    private List<MeasureWithActs> named(String imposer) {
        return reading.named(
                imposer,
                query.coded(),
                () -> told(keys(query.ofAll(imposer), "")).stream()
                        .filter(t -> !t.key().target().isVague())
                        .toList());
    }
}
