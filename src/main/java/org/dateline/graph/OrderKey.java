package org.dateline.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number that orders acts by day, and by a hash of their id within a day.
 *
 * <p>The day takes 22 bits with its sign (the years -3771 to 7711), the hash 41: two acts of one day share a key
 * once in 2^41 pairs.
 */
public final class OrderKey {

    private static final int HASH_BITS = 41;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:-_#/.";
    private static final int BASE = 131;

    /** How many keys there are in a day. */
    public static final long PER_DAY = 1L << HASH_BITS;

    /** Where undated acts stand: before every day. */
    public static final long UNDATED_DAY = -(1L << 21);

    private OrderKey() {}

    /** The key of an act on a day; null for an undated one. */
    public static long of(@Nullable LocalDate day, String actionId) {
        return startOf(day == null ? UNDATED_DAY : day.toEpochDay()) + hash(actionId);
    }

    /** The least key of a day, given as days since 1970. */
    public static long startOf(long epochDay) {
        return epochDay * PER_DAY;
    }

    /** A day, given as days since 1970, as a word that sorts like it: the full-text index knows words only. */
    static String word(long epochDay) {
        return String.format(java.util.Locale.ROOT, "%07d", epochDay - UNDATED_DAY);
    }

    /** The id as digits of base 131, modulo the hash's size: Cypher has no bits, and the bulk scripts compute the same. */
    private static long hash(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = ALPHABET.indexOf(id.charAt(i));
            hash = (hash * BASE + (digit < 0 ? ALPHABET.length() : digit)) % PER_DAY;
        }
        return hash;
    }
}
