package org.dateline.graph;

import java.nio.charset.StandardCharsets;
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

    /** How many keys there are in a day. */
    public static final long PER_DAY = 1L << HASH_BITS;

    /** Where undated acts stand: before every day. */
    public static final long UNDATED_DAY = -(1L << 21);

    private OrderKey() {}

    /** The key of an act on a day; null for an undated one. */
    public static long of(@Nullable LocalDate day, String actionId) {
        return startOf(day == null ? UNDATED_DAY : day.toEpochDay()) | (hash(actionId) & (PER_DAY - 1));
    }

    /** The least key of a day, given as days since 1970. */
    public static long startOf(long epochDay) {
        return epochDay * PER_DAY;
    }

    /** FNV-1a, 64 bits: short, and even enough for ids that are hashes already. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> HASH_BITS);
    }
}
