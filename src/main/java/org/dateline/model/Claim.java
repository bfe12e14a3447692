package org.dateline.model;

/**
 * One article's statement of one act.
 *
 * @param id computed from the article, the quote and the coding, so that reading a text again changes nothing
 * @param evidence what it rests on
 * @param quote the words
 * @param coding what they say
 * @param assertion how the article stands to it
 */
public record Claim(String id, Evidence evidence, Quote quote, Coding coding, Assertion assertion) {

    /** Names the claim by its content. */
    public static Claim of(String articleId, Evidence evidence, Quote quote, Coding coding, Assertion assertion) {
        String id = Ids.claim(articleId, quote, coding, assertion.denied());
        return new Claim(id, evidence, quote, coding, assertion);
    }
}
