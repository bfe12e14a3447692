package org.dateline.api.file;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.bulk.Reserve;
import org.dateline.catalog.ArticleRecord;
import org.dateline.model.Extent;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes acts as the entries of an Atom feed (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    /** Returns a feed of acts. Each entry has the first quote and a link to its article. */
    static SyndFeed of(String title, List<PolicyActionView> acts, Map<String, ArticleRecord> sources) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest().toUriString();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri(address);
        feed.setLink(address);
        feed.setLinks(List.of(self(address)));
        feed.setTitle(title);
        feed.setAuthors(List.of(author()));
        feed.setPublishedDate(
                acts.stream().map(AtomFeed::updated).max(Date::compareTo).orElse(new Date(0)));
        feed.setEntries(acts.stream().map(a -> entry(a, sources)).toList());
        return feed;
    }

    /** Returns the feed's own address, which RFC 4287 recommends as a {@code self} link. */
    private static SyndLink self(String address) {
        SyndLink self = new SyndLinkImpl();
        self.setRel("self");
        self.setHref(address);
        return self;
    }

    private static SyndPerson author() {
        SyndPerson author = new SyndPersonImpl();
        author.setName("Dateline");
        return author;
    }

    static Optional<ClaimView> first(PolicyActionView act) {
        return act.firstClaims() == null
                ? Optional.empty()
                : act.firstClaims().stream().findFirst();
    }

    private static Date updated(PolicyActionView act) {
        return Date.from(act.snapshot().recorded());
    }

    private static SyndEntry entry(PolicyActionView act, Map<String, ArticleRecord> sources) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(act.id());
        entry.setAuthors(List.of(author()));
        String title = Reserve.title(act.snapshot());
        entry.setTitle(act.date().edtf() == null ? title : act.date().edtf() + ": " + title);
        entry.setPublishedDate(Date.from(act.firstReported()));
        entry.setUpdatedDate(updated(act));
        entry.setCategories(List.of(
                category(act.type()),
                category(act.instrument()),
                extent("denied", act.denied()),
                extent("hedged", act.hedged()),
                extent("conditional", act.conditional())));
        first(act).ifPresent(claim -> {
            SyndContent quote = new SyndContentImpl();
            quote.setType("text");
            quote.setValue(claim.quote());
            entry.setDescription(quote);
            ArticleRecord article = sources.get(claim.source().articleId());
            if (article != null && article.url() != null) {
                entry.setLink(article.url());
            }
        });
        if (entry.getLink() == null) {
            entry.setLink(answer(act.id()));
        }
        return entry;
    }

    /**
     * Returns the address of the act in this service. An entry without content requires a link, and some articles have
     * no address.
     */
    private static String answer(String id) {
        String query = "{ node(id: \"" + id
                + "\") { ... on PolicyAction { summary date { edtf } claims { edges { node { quote } } } } } }";
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/graphql")
                .queryParam("query", "{query}")
                .encode()
                .buildAndExpand(query)
                .toUriString();
    }

    /** Returns a category whose scheme names the aspect that the extent is about. */
    private static SyndCategory extent(String of, Extent value) {
        SyndCategory category = category(value);
        category.setTaxonomyUri("urn:dateline:" + of);
        category.setLabel(of + ": " + value);
        return category;
    }

    private static SyndCategory category(Enum<?> value) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(value.name());
        return category;
    }
}
