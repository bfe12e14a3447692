package org.dateline.api.measure;

/** In which order measures are listed. */
enum MeasureOrder {
    IMPOSER,
    LAST_REPORTED
}
