package org.dateline.api;

/** In which order measures are listed. */
enum MeasureOrder {
    IMPOSER,
    LAST_REPORTED
}
