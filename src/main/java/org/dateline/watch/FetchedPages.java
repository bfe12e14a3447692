package org.dateline.watch;

import org.dateline.fetch.Fetched;
import org.dateline.source.UnreadableArticle;
import org.dateline.source.WebPage;

/** Reads fetched documents as pages. */
public final class FetchedPages {

    private FetchedPages() {}

    /**
     * Returns the page.
     *
     * @throws UnreadableArticle if it is too long, binary or in an unknown encoding
     */
    public static WebPage read(Fetched fetched) {
        byte[] body = fetched.body() == null ? new byte[0] : fetched.body();
        String url = fetched.address().toString();
        if (body.length > WebPage.MAX_BYTES) {
            throw new UnreadableArticle(url, "the page has more than " + WebPage.MAX_BYTES + " bytes");
        }
        return WebPage.of(body, fetched.contentType(), url);
    }
}
