package org.dateline.summaries;

import java.util.Optional;

/** Cuts a summary where it stays a sentence, for marks and titles. */
public final class ShortSummary {

    /** Characters that a short summary has at most. */
    public static final int LONGEST = 60;

    /** Characters of a summary whose beginning may stand for it; a longer one is a sentence that may tell the act in its second half. */
    private static final int CUT = 2 * LONGEST;

    private static final ClosedClasses WORDS = new ClosedClasses();

    private static final Verbs VERBS = new Verbs();

    private ShortSummary() {}

    /** A phrase that begins with a verb for one, as it is for several: "imposes tariffs", "impose tariffs". */
    public static String ofSeveral(String phrase) {
        int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
        String base = VERBS.base(phrase.substring(0, end));
        return (base == null ? phrase.substring(0, end) : base) + phrase.substring(end);
    }

    /** The summary, or what stands before a preposition in it; empty when that leaves less than half a title, or when the summary is long. */
    public static Optional<String> of(String summary) {
        if (summary.length() <= LONGEST) {
            return Optional.of(summary);
        }
        if (summary.length() > CUT) {
            return Optional.empty();
        }
        int phrase = 0;
        for (int at = summary.indexOf(' '); at > 0 && at <= LONGEST; at = summary.indexOf(' ', at + 1)) {
            int next = summary.indexOf(' ', at + 1);
            String following = summary.substring(at + 1, next < 0 ? summary.length() : next);
            if (WORDS.is("preposition", following) && !WORDS.is("part", following)) {
                phrase = at;
            }
        }
        return phrase >= LONGEST / 2 ? Optional.of(summary.substring(0, phrase)) : Optional.empty();
    }
}
