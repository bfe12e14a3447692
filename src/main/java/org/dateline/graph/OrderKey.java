package org.dateline.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that orders acts by day, and within a day by a hash of their id.
 *
 * <p>The day takes 22 bits with its sign (the years -3771 to 7711), the hash 41. Two acts of one day share a key once
 * in 2^41 pairs.
 */
public final class OrderKey {

    private static final int HASH_BITS = 41;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:-_#/.";
    private static final int BASE = 131;

    /** The number of keys in a day. */
    public static final long PER_DAY = 1L << HASH_BITS;

    /** The day of undated acts, before every other day. */
    public static final long UNDATED_DAY = -(1L << 21);

    private OrderKey() {}

    /**
     * Returns the key of an act.
     *
     * @param day the day; null if the act is undated
     */
    public static long of(@Nullable LocalDate day, String actionId) {
        return startOf(day == null ? UNDATED_DAY : day.toEpochDay()) + hash(actionId);
    }

    /** Returns the least key of a day, given as days since 1970. */
    public static long startOf(long epochDay) {
        return epochDay * PER_DAY;
    }

    /** A day, given as days since 1970, as a word that sorts like it: the full-text index knows words only. */
    static String word(long epochDay) {
        return String.format(java.util.Locale.ROOT, "%07d", epochDay - UNDATED_DAY);
    }

    /**
     * Returns the id read as digits of base 131, modulo the size of the hash. Cypher has no bit operations, and the
     * bulk scripts compute the same.
     */
    private static long hash(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = ALPHABET.indexOf(id.charAt(i));
            hash = (hash * BASE + (digit < 0 ? ALPHABET.length() : digit)) % PER_DAY;
        }
        return hash;
    }
}
