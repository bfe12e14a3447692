package org.dateline.labels;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An act in a passage. Spans are positions in the passage.
 *
 * @param trigger the word that names the act
 * @param type the type of act
 * @param instrument the kind of measure; NONE without a measure
 * @param direction whether the measure tightens or eases
 * @param stage the stage that the measure reached; null without a measure
 * @param flags the factuality of the act in the passage
 * @param parts its parties, dates and other parts in the order of the passage
 */
record LabelledAct(
        Span trigger,
        ActionType type,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        Set<Flag> flags,
        List<Part> parts) {

    LabelledAct {
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::kind).thenComparing(Part::span))
                .toList();
    }

    /** The factuality of an act in its passage. */
    enum Flag {
        DENIED,
        HEDGED,
        CONDITIONAL
    }

    /**
     * The words of a part.
     *
     * @param kind the kind of part
     * @param span the position of the words
     */
    record Part(ReadAct.Kind kind, Span span) {}
}
