package org.dateline.api;

import java.net.URI;
import org.dateline.api.IngestController.IngestReceipt;
import org.dateline.fetch.FetchFailed;
import org.dateline.fetch.Fetched;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Validators;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.model.Submission;
import org.dateline.source.FieldLimit;
import org.dateline.source.UnreadableArticle;
import org.dateline.source.WebPage;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes the article of an address in. */
@Controller
class AddressController {

    private final Fetcher fetcher;
    private final IngestQueue queue;

    AddressController(Fetcher fetcher, IngestQueue queue) {
        this.fetcher = fetcher;
        this.queue = queue;
    }

    @MutationMapping
    IngestReceipt ingestAddress(
            @Argument String address, @Argument @Nullable String source, @Argument @Nullable String publishedAt)
            throws InterruptedException {
        Submission article = article(checked(address), source, publishedAt);
        String origin = String.valueOf(article.url());
        return IngestReceipt.of(
                0,
                Submissions.idOf(article, origin),
                queue.submit(article, origin).join());
    }

    private static URI checked(String address) {
        if (FieldLimit.ORIGIN.isExceededBy(address)) {
            throw new BadRequest("address has " + address.length() + " characters; at most " + FieldLimit.ORIGIN.most()
                    + " are kept.");
        }
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw new BadRequest(
                    "address: \"" + address + "\" is no address. Pass one such as https://example.org/news.");
        }
    }

    private Submission article(URI address, @Nullable String source, @Nullable String publishedAt)
            throws InterruptedException {
        try {
            Fetched fetched = fetcher.get(address, Validators.NONE);
            byte[] body = fetched.body() == null ? new byte[0] : fetched.body();
            String url = fetched.address().toString();
            if (body.length > WebPage.MAX_BYTES) {
                throw new BadRequest("address: the page has more than " + WebPage.MAX_BYTES + " bytes.");
            }
            WebPage page = WebPage.of(body, fetched.contentType(), url);
            return new Submission(page.text(), page.format(), null, url, source, publishedAt, null);
        } catch (FetchFailed e) {
            throw new BadRequest("address: " + e.reason());
        } catch (UnreadableArticle e) {
            throw new BadRequest("address: " + e.reason() + ".");
        }
    }
}
