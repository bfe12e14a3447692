package org.dateline.model;

/** Where a date comes from; the order is that of trust, best first. */
public enum DateBasis {
    /** The text names it: "November 5", with the year from the publication. */
    STATED,
    /** The text gives it relative to the publication: "on Thursday", "last month". */
    RELATIVE,
    /** A row of a coded data set. */
    CODED,
    /** Nothing in the text: the day of publication stands in. */
    PUBLICATION,
    /** Neither the text nor the publication tells. */
    UNKNOWN
}
