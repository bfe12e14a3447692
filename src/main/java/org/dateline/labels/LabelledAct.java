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
 * An act that a passage tells. Spans are places in the passage.
 *
 * @param trigger the word that names it
 * @param type what is done
 * @param instrument the measure's kind; NONE without a measure
 * @param direction whether it tightens or loosens
 * @param stage how far the measure got; null without a measure
 * @param flags how the passage stands to it
 * @param parts who, whom, when and what, in the order of the passage
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

    /** How a passage stands to an act that it tells. */
    enum Flag {
        DENIED,
        HEDGED,
        CONDITIONAL
    }

    /**
     * Words that fill a part.
     *
     * @param kind the part
     * @param span the place of the words
     */
    record Part(ReadAct.Kind kind, Span span) {}
}
