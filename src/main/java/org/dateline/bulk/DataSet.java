package org.dateline.bulk;

import org.dateline.graph.RecordArticle;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A coded data set: what its rows are called, and on what terms they may be used.
 *
 * @param name the name of the source in answers, where an article has no publisher of its own
 * @param licence the terms
 * @param credit whom to name
 * @param extractor the name of the coder on claims
 * @param confidence how likely a row of it is right, 0 to 1
 */
record DataSet(String name, String licence, String credit, String extractor, double confidence) {

    /** King and Lowe (2003) and the data set's own evaluation put the precision of its coder near three in four. */
    static final DataSet ICEWS = new DataSet(
            "ICEWS",
            "terms of the Harvard Dataverse, doi:10.7910/DVN/28075",
            "Boschee, Lautenschlager, O'Brien, Shellman, Starz and Ward: ICEWS Coded Event Data",
            "ICEWS",
            0.75);

    /** Without an evaluation of its own; Ward et al. (2013) find it noisier than ICEWS. */
    static final DataSet GDELT = new DataSet(
            "GDELT", "free for any use with credit", "The GDELT Project, gdeltproject.org", "GDELT 2.0", 0.5);

    /** No evaluation of whole rows is published; its coder reads roles where GDELT's counts words, in more languages. */
    static final DataSet POLECAT = new DataSet(
            "POLECAT",
            "terms of the Harvard Dataverse, doi:10.7910/DVN/AJGVIT",
            "Scarborough, Bagozzi, Beger, Berrie, Halterman, Schrodt and Spivey: POLECAT Weekly Data",
            "POLECAT",
            0.6);

    /** An article of which the data set has rows and not the text. */
    RecordArticle article(@Nullable String url, String text, @Nullable String publisher, Publication published) {
        Article article = new Article(
                Ids.article(url, text), text, text, url, publisher == null ? name : publisher, published, null, null);
        return new RecordArticle(article, licence, credit);
    }
}
