package org.dateline.timeline;

/** Words that a filter contains below {@code or} or {@code not} occur in more acts than one query tests. */
public final class TooManyMatches extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyMatches(String text, int most) {
        super("\"" + text + "\" occurs in more than " + most
                + " acts. Below or and not, use rarer words. In the filter's own text there is no limit.");
    }
}
