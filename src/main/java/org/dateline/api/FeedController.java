package org.dateline.api;

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
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.catalog.ArticleRecord;
import org.dateline.catalog.Articles;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A timeline as an Atom feed for readers of feeds; the parameters are those of {@code /export}. */
@RestController
class FeedController {

    /** What readers of feeds show at once. */
    private static final int ENTRIES = 50;

    private final Timelines timelines;
    private final Filters filters;
    private final Views views;
    private final Articles articles;

    FeedController(Timelines timelines, Filters filters, Views views, Articles articles) {
        this.timelines = timelines;
        this.filters = filters;
        this.views = views;
        this.articles = articles;
    }

    @GetMapping(value = "/timeline.atom", produces = "application/atom+xml;charset=UTF-8")
    String feed(@RequestParam MultiValueMap<String, String> parameters) throws FeedException {
        FilterInput filter = Selections.input(parameters);
        if (parameters.containsKey("reported") || parameters.containsKey("recorded")) {
            throw new BadRequest("A feed is of what is known now; /export takes reported and recorded.");
        }
        List<PolicyActionView> acts = views.actionsWithClaims(
                timelines
                        .page(filters.of(filter, AsOf.NOW), TimelineOrder.NEWEST_FIRST, Slice.first(ENTRIES), AsOf.NOW)
                        .actions(),
                1,
                AsOf.NOW);
        return new SyndFeedOutput()
                .outputString(feed(
                        title(parameters.get("involving"), parameters.get("actors"), parameters.get("targets")), acts));
    }

    private SyndFeed feed(String title, List<PolicyActionView> acts) {
        Map<String, ArticleRecord> sources = articles
                .byIds(acts.stream()
                        .flatMap(a -> first(a).stream())
                        .map(c -> c.source().articleId())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
        String address = ServletUriComponentsBuilder.fromCurrentRequest().toUriString();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri(address);
        feed.setLink(address);
        feed.setLinks(List.of(self(address)));
        feed.setTitle(title);
        feed.setAuthors(List.of(author()));
        feed.setPublishedDate(
                acts.stream().map(FeedController::updated).max(Date::compareTo).orElse(new Date(0)));
        feed.setEntries(acts.stream().map(a -> entry(a, sources)).toList());
        return feed;
    }

    /** Where readers of the feed find it again, as RFC 4287 wants it. */
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

    @SafeVarargs
    private static String title(@Nullable List<String>... parties) {
        String names = Stream.of(parties)
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Timeline" : "Timeline: " + names;
    }

    private static Optional<ClaimView> first(PolicyActionView act) {
        return act.firstClaims() == null
                ? Optional.empty()
                : act.firstClaims().stream().findFirst();
    }

    private static Date updated(PolicyActionView act) {
        return Date.from(act.snapshot().lastReported());
    }

    private static SyndEntry entry(PolicyActionView act, Map<String, ArticleRecord> sources) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(act.id());
        entry.setAuthors(List.of(author()));
        entry.setTitle(act.date().edtf() == null ? act.summary() : act.date().edtf() + ": " + act.summary());
        entry.setPublishedDate(Date.from(act.firstReported()));
        entry.setUpdatedDate(updated(act));
        entry.setCategories(List.of(category(act.type()), category(act.instrument())));
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

    /** The act as this service tells it: an entry without content needs a link, and not every article has an address. */
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

    private static SyndCategory category(Enum<?> value) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(value.name());
        return category;
    }

    @ExceptionHandler({
        BadRequest.class,
        NotFound.class,
        AmbiguousReference.class,
        TooManyAlternatives.class,
        TooManyMatches.class
    })
    ResponseEntity<String> refuse(RuntimeException e) {
        return ExportController.refuse(e);
    }
}
