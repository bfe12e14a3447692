package org.dateline.llm;

/** The reasons for which an article, or an act of an answer, is not taken from the language model. */
enum Trouble {
    /** The article has more characters or segments than the settings allow. */
    TOO_LONG,
    /** The token budget of the day is used up. */
    BUDGET,
    /** The endpoint is paused after several consecutive failures. */
    RESTING,
    /** There was no answer within the time limit. */
    TIMEOUT,
    /** The endpoint could not be reached or returned an HTTP error. */
    ENDPOINT,
    /** The model declined to answer. */
    DECLINED,
    /** The answer has no text. */
    EMPTY,
    /** The answer is truncated or does not match the schema. */
    BROKEN,
    /** No act of the answer could be accepted. */
    NOTHING_HOLDS,
    /** The quote, a party or the date of an act is not in the text. */
    NOT_IN_TEXT,
    /** A value of an act, or their combination, is not in the codebook. */
    NOT_IN_CODEBOOK
}
