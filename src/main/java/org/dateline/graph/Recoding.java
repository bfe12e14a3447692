package org.dateline.graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * An analyst's coding of an act. Where a component is null, the coding by the articles remains.
 *
 * @param type the type of the act
 * @param instrument the kind of its measure
 * @param direction whether it restricts or eases
 * @param stage the stage that the measure reached
 * @param date when it was done
 * @param summary a summary in one sentence
 */
public record Recoding(
        @Nullable ActionType type,
        @Nullable Instrument instrument,
        @Nullable Direction direction,
        @Nullable Stage stage,
        @Nullable UncertainDate date,
        @Nullable String summary) {

    /** Returns the recoding that a node holds. */
    static Recoding of(MapAccessor node) {
        return new Recoding(
                text(node, "type", ActionType::valueOf),
                text(node, "instrument", Instrument::valueOf),
                text(node, "direction", Direction::valueOf),
                text(node, "stage", Stage::valueOf),
                date(node),
                text(node, "summary", Function.identity()));
    }

    private static @Nullable UncertainDate date(MapAccessor node) {
        return node.get("edtf").isNull()
                ? null
                : new UncertainDate(
                        text(node, "earliest", LocalDate::parse),
                        text(node, "latest", LocalDate::parse),
                        node.get("edtf").asString(),
                        DateBasis.STATED);
    }

    private static <T> @Nullable T text(MapAccessor node, String name, Function<String, T> of) {
        return node.get(name).isNull() ? null : of.apply(node.get(name).asString());
    }

    /** Returns the components as the properties of a node. */
    public Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("type", name(type));
        p.put("instrument", name(instrument));
        p.put("direction", name(direction));
        p.put("stage", name(stage));
        p.put("summary", summary);
        if (date != null) {
            p.put("earliest", text(date.earliest()));
            p.put("latest", text(date.latest()));
            p.put("edtf", date.edtf());
        }
        return p;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    ActionState apply(ActionState s) {
        return new ActionState(
                apply(s.coding()),
                s.storyCount(),
                s.firstReported(),
                s.lastReported(),
                s.contested(),
                s.extents(),
                s.evidence(),
                s.sources(),
                s.text());
    }

    /** Tells whether the title of an act still holds, since at most its date changes. */
    private boolean saysTheSame(Coding c) {
        return summary == null
                && (type == null || type == c.type())
                && (instrument == null || instrument == c.instrument())
                && (direction == null || direction == c.direction())
                && (stage == null || stage == c.stage());
    }

    private Coding apply(Coding c) {
        return new Coding(
                Objects.requireNonNullElse(type, c.type()),
                c.cameo(),
                Objects.requireNonNullElse(instrument, c.instrument()),
                Objects.requireNonNullElse(direction, c.direction()),
                stage == null ? c.stage() : stage,
                Objects.requireNonNullElse(date, c.date()),
                c.due(),
                c.expires(),
                c.goods(),
                c.magnitude(),
                c.designator(),
                c.parties(),
                Objects.requireNonNullElse(summary, c.summary()),
                c.quantities(),
                c.goodsList(),
                c.chapters(),
                saysTheSame(c) ? c.title() : null);
    }
}
