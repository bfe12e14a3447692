package org.dateline.model;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is about, as far as it tells one measure from another.
 *
 * @param kind the last word of the goods without case and the plural's ending: "rolled steel" is "steel"
 * @param origin where they come from; null when nobody says
 */
public record Goods(String kind, @Nullable String origin) {

    private static final String FROM = " from ";

    /** Reads goods as claims have them, such as "threaded rod from India". */
    public static Goods of(String goods) {
        String plain = goods.toLowerCase(Locale.ROOT).strip();
        int from = plain.indexOf(FROM);
        String what = from < 0 ? plain : plain.substring(0, from);
        String word = what.substring(what.lastIndexOf(' ') + 1);
        return new Goods(
                word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word,
                from < 0 ? null : plain.substring(from + FROM.length()));
    }

    /** Tells whether one is not the other; an origin that only one of them has contradicts nothing. */
    public boolean differs(Goods other) {
        boolean elsewhere = origin != null && other.origin != null && !origin.equals(other.origin);
        return elsewhere || !Objects.equals(kind, other.kind);
    }

    /** Names them among the measures of one key. */
    public String designator() {
        return origin == null ? kind : kind + FROM + origin;
    }
}
