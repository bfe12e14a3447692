package org.dateline.api.search;

/** The schema's {@code SearchBy}. */
enum SearchBy {
    WORDS,
    MEANING
}
