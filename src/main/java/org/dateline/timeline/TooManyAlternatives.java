package org.dateline.timeline;

/**
 * The {@code and}, {@code or} and {@code not} of a filter give more alternatives in normal form than one query tests.
 */
public final class TooManyAlternatives extends RuntimeException {

    /** Each alternative costs about a microsecond for every row that a page scans. */
    static final int MOST = 32;

    private static final long serialVersionUID = 1;

    TooManyAlternatives() {
        super("The filter's and, or and not give more than " + MOST
                + " alternatives when multiplied out. List values in one field, as in types: [AID, SANCTION],"
                + " instead of combining filters by or.");
    }
}
