package org.dateline.bulk;

import org.dateline.graph.RecordArticle;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.dateline.model.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A coded data set with its terms of use.
 *
 * @param name the source of articles without a publisher of their own
 * @param licence the terms of use
 * @param credit the names to credit
 * @param extractor the coder named on claims
 * @param confidence the probability that a row is correct, 0 to 1
 */
record DataSet(String name, String licence, String credit, String extractor, double confidence) {

    /** King and Lowe (2003) and the data set's own evaluation estimate its coder's precision near three quarters. */
    static final DataSet ICEWS = new DataSet(
            "ICEWS",
            "terms of the Harvard Dataverse, doi:10.7910/DVN/28075",
            "Boschee, Lautenschlager, O'Brien, Shellman, Starz and Ward: ICEWS Coded Event Data",
            "ICEWS",
            0.75);

    /** Not evaluated by itself. Ward et al. (2013) find it noisier than ICEWS. */
    static final DataSet GDELT = new DataSet(
            "GDELT", "free for any use with credit", "The GDELT Project, gdeltproject.org", "GDELT 2.0", 0.5);

    /**
     * No evaluation of whole rows is published. Its coder reads roles in several languages, while GDELT's matches
     * words.
     */
    static final DataSet POLECAT = new DataSet(
            "POLECAT",
            "terms of the Harvard Dataverse, doi:10.7910/DVN/AJGVIT",
            "Scarborough, Bagozzi, Beger, Berrie, Halterman, Schrodt and Spivey: POLECAT Weekly Data",
            "POLECAT",
            0.6);

    /**
     * Returns the article of a row, with the row in place of the text that the data set lacks.
     *
     * @throws BadRow if the address has another scheme than http or https
     */
    RecordArticle article(@Nullable String url, String text, @Nullable String publisher, Publication published) {
        WebAddress.problem(url).ifPresent(problem -> {
            throw new BadRow(problem);
        });
        Article article = new Article(
                Ids.article(url, text), text, text, url, publisher == null ? name : publisher, published, null, null);
        return new RecordArticle(article, licence, credit);
    }
}
