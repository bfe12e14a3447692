package org.dateline.measures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Goods;
import org.dateline.model.Ids;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands on a day.
 *
 * @param id its id
 * @param place its place in lists
 * @param key imposer, target, instrument and direction
 * @param designator what it calls itself; null when nobody says
 * @param goods what it is on, where that tells it from others; null otherwise
 * @param requestedBy the ids of those who asked for it
 * @param acts the ids of all acts on it
 * @param lastReported the latest report of any of its acts
 * @param state where it stands
 */
public record Measure(
        String id,
        String place,
        MeasureKey key,
        @Nullable String designator,
        @Nullable String goods,
        List<String> requestedBy,
        Set<String> acts,
        Instant lastReported,
        MeasureState state) {

    static Measure of(MeasureKey key, String designator, List<ActionSnapshot> acts, MeasureState state) {
        return new Measure(
                Ids.designated(key.id(), designator),
                key.place() + "|" + designator.replaceAll("[\\s|]+", "_"),
                key,
                first(acts, Coding::designator),
                designator.isEmpty() ? null : goods(acts, designator),
                requestedBy(key, acts),
                acts.stream().map(ActionSnapshot::id).collect(Collectors.toSet()),
                acts.stream()
                        .map(ActionSnapshot::lastReported)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                state);
    }

    private static @Nullable String first(List<ActionSnapshot> acts, Function<Coding, @Nullable String> part) {
        return acts.stream()
                .map(ActionSnapshot::coding)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of goods for several places those for the measure's own: "maize to Malawi". */
    private static @Nullable String goods(List<ActionSnapshot> acts, String designator) {
        String goods = first(acts, Coding::goods);
        return goods == null || Goods.of(goods).each().size() == 1
                ? goods
                : acts.stream()
                        .map(a -> a.coding().goods())
                        .filter(g -> g != null && Goods.of(g).each().size() == 1)
                        .findFirst()
                        .orElse(designator);
    }

    /** Who asks for its end does not ask for it. */
    private static List<String> requestedBy(MeasureKey key, List<ActionSnapshot> acts) {
        return acts.stream()
                .map(ActionSnapshot::coding)
                .filter(c -> c.type() == ActionType.REQUEST && c.direction() == key.direction())
                .flatMap(c -> c.principals(Role.ACTOR))
                .distinct()
                .sorted()
                .toList();
    }
}
