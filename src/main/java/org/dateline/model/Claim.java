package org.dateline.model;

/**
 * The statement of one act by one article.
 *
 * @param id computed from the article, the quote and the coding, so that reading a text again changes nothing
 * @param evidence the kind of source: a text or a row of a data set
 * @param quote the words that state the act
 * @param coding the act that they state
 * @param assertion the stance of the article towards it
 */
public record Claim(String id, Evidence evidence, Quote quote, Coding coding, Assertion assertion) {

    /**
     * Returns a claim whose id is computed from its content. The id of a row leaves out parties that are inferred, so
     * that a file imported again changes nothing after the catalogue has learned where its parties come from.
     */
    public static Claim of(String articleId, Evidence evidence, Quote quote, Coding coding, Assertion assertion) {
        Coding stated = evidence == Evidence.RECORD ? stated(coding) : coding;
        String id = Ids.claim(articleId, quote, stated, assertion.denied());
        return new Claim(id, evidence, quote, coding, assertion);
    }

    private static Coding stated(Coding coding) {
        return coding.with(coding.parties().stream().filter(p -> !p.inferred()).toList());
    }
}
