package org.dateline.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods that an act is on, as a sentence has them.
 *
 * @param name what they are, without articles, numbers and names; null when nobody says
 * @param origins where they come from
 * @param destinations where they go
 */
public record GoodsMention(@Nullable String name, List<Slot> origins, List<Slot> destinations) {

    static final GoodsMention NONE = called(null);

    /** Goods of which nobody says where they come from or go, or whose name says it. */
    public static GoodsMention called(@Nullable String name) {
        return new GoodsMention(name, List.of(), List.of());
    }
}
