package org.dateline.timeline;

/** Words that a filter contains below {@code or} or {@code not} occur in more acts than one query tests. */
public final class TooManyMatches extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyMatches(String text, int most) {
        super(
                "\"" + text + "\" stands in more than " + most
                        + " acts; below or and not only rarer words can be asked for. In the filter's own text there is no limit.");
    }
}
