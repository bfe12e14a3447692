package org.dateline.api;

/** The schema's {@code SearchBy}. */
enum SearchBy {
    WORDS,
    MEANING
}
