package org.dateline.summaries;

/**
 * What clauses are written with.
 *
 * @param words closed classes of words
 * @param verbs forms of verbs
 * @param phrases parties as noun phrases
 * @param whole sentences as they stand
 * @param anaphora what nouns take up
 */
record ClauseWording(ClosedClasses words, Verbs verbs, NounPhrases phrases, WholeSentence whole, Anaphora anaphora) {}
