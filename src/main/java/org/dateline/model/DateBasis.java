package org.dateline.model;

/** The basis of a date, in the order of trust, best first. */
public enum DateBasis {
    /** The text names it: "November 5", with the year from the publication. */
    STATED,
    /** The text gives it relative to the publication: "on Thursday", "last month". */
    RELATIVE,
    /** A row of a coded data set. */
    CODED,
    /** Nothing in the text: the date is the day of publication. */
    PUBLICATION,
    /** Nothing: neither the text nor the publication has a date. */
    UNKNOWN
}
