package org.dateline.summaries;

/**
 * What clauses are written with.
 *
 * @param words closed classes of words
 * @param verbs forms of verbs
 * @param phrases parties as noun phrases
 * @param anaphora what nouns take up
 */
record ClauseWording(ClosedClasses words, Verbs verbs, NounPhrases phrases, Anaphora anaphora) {}
