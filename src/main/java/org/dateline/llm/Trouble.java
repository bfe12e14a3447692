package org.dateline.llm;

/** Why an article, or one act of an answer, was not taken from the language model. */
enum Trouble {
    /** More characters or segments than the settings allow. */
    TOO_LONG,
    /** The day's tokens are used up. */
    BUDGET,
    /** The endpoint failed several times in a row and is given a rest. */
    RESTING,
    /** No answer in time. */
    TIMEOUT,
    /** An error of HTTP, or no connection. */
    ENDPOINT,
    /** The model declined to answer. */
    DECLINED,
    /** An answer without words. */
    EMPTY,
    /** An answer that is cut off or no JSON of the schema. */
    BROKEN,
    /** An answer of which no act could be accepted. */
    NOTHING_HOLDS,
    /** An act whose quote, party or date does not stand in the text. */
    NOT_IN_TEXT,
    /** An act of a type, stage, instrument, direction or role that the codebook does not have, or not together. */
    NOT_IN_CODEBOOK
}
