package org.dateline.api.article;

import java.net.URI;
import org.dateline.api.article.IngestController.IngestReceipt;
import org.dateline.api.errors.BadRequest;
import org.dateline.fetch.FetchFailed;
import org.dateline.fetch.Fetched;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Validators;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.model.Submission;
import org.dateline.security.Actor;
import org.dateline.source.UnreadableArticle;
import org.dateline.source.WebPage;
import org.dateline.watch.FetchedPages;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Fetches the article at a web address and ingests it. */
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
            @Argument String address,
            @Argument @Nullable String source,
            @Argument @Nullable String publishedAt,
            @ContextValue Actor actor)
            throws InterruptedException {
        Submission article = article(checked(address), source, publishedAt);
        String origin = String.valueOf(article.url());
        return IngestReceipt.of(
                0,
                Submissions.idOf(article, origin),
                queue.submit(article, origin, actor).join());
    }

    private static URI checked(String address) {
        IngestController.check("address", address);
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
            WebPage page = FetchedPages.read(fetched);
            String url = fetched.address().toString();
            return new Submission(page.text(), page.format(), null, url, source, publishedAt, null);
        } catch (FetchFailed e) {
            throw new BadRequest("address: " + e.reason());
        } catch (UnreadableArticle e) {
            throw new BadRequest("address: " + e.reason() + ".");
        }
    }
}
