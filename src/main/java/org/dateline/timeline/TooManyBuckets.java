package org.dateline.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The window of a histogram, or the range from its first to its last act, has too many buckets. */
public final class TooManyBuckets extends RuntimeException {

    /** Thirty years of days; an answer of a megabyte. */
    static final int MOST = 11_000;

    private static final long serialVersionUID = 1;

    private TooManyBuckets(Bucket bucket, LocalDate first, LocalDate last) {
        super("The buckets reach from " + first + " to " + last + ": more than " + MOST + " buckets of a "
                + bucket.name().toLowerCase(java.util.Locale.ROOT)
                + ". Narrow the window, take longer buckets, or leave out the empty ones with sparse.");
    }

    static void check(Bucket bucket, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, bucket.next(first));
        if (ChronoUnit.DAYS.between(first, last) / days > MOST) {
            throw new TooManyBuckets(bucket, first, last);
        }
    }
}
