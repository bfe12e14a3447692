package org.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * The properties that tell one measure from another, except for the designator, which only the other acts reveal
 * (codebook, "Two things, not one" and "Same or another?").
 *
 * @param imposer the party that imposes it
 * @param target the party that it applies to
 * @param instrument its kind
 * @param direction whether it restricts or eases while it is in force
 */
public record MeasureKey(Side imposer, Side target, Instrument instrument, Direction direction) {

    /**
     * One of the two sides.
     *
     * @param entity the id, if it is known
     * @param text the words of the text; null if no party is named
     */
    public record Side(@Nullable String entity, @Nullable String text) {

        static final Side NOBODY = new Side(null, null);

        /** Tells whether no party is named. */
        public boolean isNobody() {
            return entity == null && text == null;
        }

        /**
         * Tells whether the words mean some members of a group without saying which: "four individuals", "persons".
         * Another text's four are other ones, while "foreign trawlers" is the same class of ships in every act.
         */
        public boolean isSome() {
            return entity == null
                    && text != null
                    && (Identity.isCounted(text)
                            || Identity.plain(text).indexOf(' ') < 0 && Character.isLowerCase(text.charAt(0)));
        }

        /** Tells whether the words contain no name: "the two men", "a company", or no words at all. */
        public boolean isVague() {
            return entity == null
                    && (text == null
                            || Character.isLowerCase(text.charAt(text.lastIndexOf(' ') + 1))
                                    && Character.isLowerCase(text.charAt(0)));
        }

        /** Returns the sort key of the side: the id of a known entity, or else its words without case and spaces. */
        private String place() {
            return entity != null
                    ? entity
                    : text == null ? "~" : "~" + Identity.plain(text).replaceAll("[\\s|]+", "_");
        }
    }

    /**
     * Returns the measures that an act changes, one for each imposer and target; empty if it has no stage or
     * instrument. An agreement that is only signed binds no party yet, so it changes none.
     */
    public static List<MeasureKey> of(Coding coding) {
        boolean onlySigned = coding.type() == ActionType.AGREE
                && coding.stage() != Stage.IN_FORCE
                && coding.stage() != Stage.SUSPENDED
                && coding.stage() != Stage.ENDED;
        if (coding.stage() == null || coding.instrument() == Instrument.NONE || onlySigned) {
            return List.of();
        }
        List<MeasureKey> keys = new ArrayList<>();
        for (Side imposer : MeasureSides.imposers(coding)) {
            for (Side target : MeasureSides.targets(coding, imposer)) {
                keys.add(new MeasureKey(imposer, target, coding.instrument(), MeasureNature.of(coding)));
            }
        }
        return keys.stream().collect(Collectors.toMap(MeasureKey::id, k -> k, (same, again) -> same)).values().stream()
                .toList();
    }

    /** Returns the measure of the other direction between the same two sides; this measure if it is neutral. */
    public MeasureKey opposite() {
        return switch (direction) {
            case EASES -> new MeasureKey(imposer, target, instrument, Direction.RESTRICTS);
            case RESTRICTS -> new MeasureKey(imposer, target, instrument, Direction.EASES);
            case NEUTRAL -> this;
        };
    }

    /** Returns the measure of another kind between the same two sides. */
    public MeasureKey of(Instrument kind) {
        return new MeasureKey(imposer, target, kind, direction);
    }

    /** Returns the prefix that the places of all measures between the same two sides share. */
    public String pair() {
        return imposer.place() + "|" + target.place() + "|";
    }

    /** Returns the id of the measure, before a designator is added. */
    public String id() {
        return Ids.measure(place());
    }

    /** Returns the sort key of the measure in lists. */
    public String place() {
        return String.join("|", imposer.place(), target.place(), instrument.name(), direction.name());
    }

    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("place", place());
        p.put("imposer", imposer.entity());
        p.put("imposerText", imposer.text());
        p.put("target", target.entity());
        p.put("targetText", target.text());
        p.put("instrument", instrument.name());
        p.put("direction", direction.name());
        return p;
    }

    /** Returns the key that a node holds. */
    public static MeasureKey of(MapAccessor node) {
        return new MeasureKey(
                new Side(text(node, "imposer"), text(node, "imposerText")),
                new Side(text(node, "target"), text(node, "targetText")),
                Instrument.valueOf(node.get("instrument").asString()),
                Direction.valueOf(node.get("direction").asString()));
    }

    private static @Nullable String text(MapAccessor node, String name) {
        return node.get(name).isNull() ? null : node.get(name).asString();
    }
}
