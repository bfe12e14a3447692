package org.dateline.graph;

import java.util.Locale;
import org.dateline.model.Claim;
import org.dateline.model.Span;

/** The place of a claim among those of its act or its article, as a text that sorts like the numbers in it. */
public final class Place {

    private Place() {}

    /** Returns the place among the claims of an act: by report, in microseconds, then by id. */
    public static String inAction(long reportedAt, String claimId) {
        return of(reportedAt, claimId);
    }

    /** Returns the place among the claims of an article: by offset, claims without one first, then by id. */
    public static String inArticle(Claim claim) {
        Span span = claim.quote().span();
        return of(span == null ? 0 : span.start() + 1L, claim.id());
    }

    /** Returns the place among all articles: by report, in microseconds, then by id. */
    public static String ofArticle(long reportedAt, String articleId) {
        return of(reportedAt, articleId);
    }

    /** Returns the place before all articles of a report, in microseconds. */
    public static String ofReport(long reportedAt) {
        return of(reportedAt, "");
    }

    /** Returns a place with nineteen digits, which hold any long. A report before 1970 sorts among the first. */
    private static String of(long position, String id) {
        return String.format(Locale.ROOT, "%019d %s", Math.max(0, position), id);
    }
}
