package org.dateline.summaries;

/**
 * The word tables and rules by which clauses are written.
 *
 * @param words closed classes of words
 * @param verbs forms of verbs
 * @param phrases parties as noun phrases
 * @param anaphora the nouns that refer back, with their possible antecedents
 */
record ClauseWording(ClosedClasses words, Verbs verbs, NounPhrases phrases, Anaphora anaphora) {}
