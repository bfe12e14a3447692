package org.dateline.api.measure;

/** The order of lists of measures. */
enum MeasureOrder {
    IMPOSER,
    LAST_REPORTED
}
