package org.dateline.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods of an act, as a sentence names them.
 *
 * @param name their name, without articles, numbers and names; null if none is stated
 * @param origins the places that they come from
 * @param destinations the places that they go to
 */
public record GoodsMention(@Nullable String name, List<Slot> origins, List<Slot> destinations) {

    static final GoodsMention NONE = called(null);

    /** Returns goods without places, or whose name contains them. */
    public static GoodsMention called(@Nullable String name) {
        return new GoodsMention(name, List.of(), List.of());
    }
}
