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
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.lookup.ArticleRecord;
import org.dateline.model.Extent;
import org.dateline.model.WebAddress;
import org.dateline.wording.ActTitle;
import org.dateline.wording.EnumLabels;
import org.dateline.wording.Reserve;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Writes documents of an Atom feed (RFC 4287) that is archived (RFC 5005) and tells which entries are gone (RFC 6721).
 */
final class AtomFeed {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");
    private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    /**
     * Formats times with fractions of a second. Feed readers take an entry with another time for a new one, and an act
     * can change twice within a second.
     */
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private AtomFeed() {}

    /** Returns a document at the address of the current request. Each entry has the first quote and a link to its article. */
    static String of(FeedPage page) throws FeedException {
        Instant updated = page.updated().orElse(Instant.EPOCH);
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        // The same for all documents of the feed, whoever asks.
        feed.setUri(address(Map.of("token", "", "bookmark", "", "before", "", "after", "")));
        feed.setLinks(links(page));
        feed.setTitle(page.title());
        feed.setAuthors(List.of(author()));
        feed.setPublishedDate(Date.from(updated));
        feed.setEntries(
                page.acts().stream().map(act -> entry(act, page.sources())).toList());
        Document document = new SyndFeedOutput().outputJDom(feed);
        Element root = document.getRootElement();
        setUpdated(root, updated);
        List<Element> entries = root.getChildren("entry", ATOM);
        for (int i = 0; i < entries.size(); i++) {
            setUpdated(entries.get(i), page.acts().get(i).snapshot().recorded());
        }
        if (page.archived()) {
            root.addContent(new Element("archive", HISTORY));
        }
        page.ceased().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(act -> tombstone(act.getKey(), act.getValue()))
                .forEach(root::addContent);
        return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
    }

    private static void setUpdated(Element of, Instant at) {
        of.getChild("updated", ATOM).setText(MILLIS.format(at));
    }

    private static Element tombstone(String id, Instant at) {
        return new Element("deleted-entry", TOMBSTONES).setAttribute("ref", id).setAttribute("when", MILLIS.format(at));
    }

    private static List<SyndLink> links(FeedPage page) {
        String own = address(Map.of("bookmark", ""));
        List<SyndLink> links = new ArrayList<>(List.of(link("self", own), link("alternate", own)));
        if (page.archived()) {
            links.add(link("current", address(Map.of("bookmark", "", "before", ""))));
        }
        if (page.earlier() != null) {
            links.add(link("prev-archive", address(Map.of("bookmark", "", "before", page.earlier()))));
        }
        return links;
    }

    /** Returns the address of the current request with other values of some parameters. An empty one leaves it out. */
    private static String address(Map<String, String> others) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
        others.forEach((name, value) -> {
            if (value.isEmpty()) {
                address.replaceQueryParam(name);
            } else {
                address.replaceQueryParam(name, value);
            }
        });
        return address.build().toUriString();
    }

    private static SyndLink link(String rel, String address) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(address);
        return link;
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

    private static SyndEntry entry(PolicyActionView act, Map<String, ArticleRecord> sources) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(act.id());
        entry.setAuthors(List.of(author()));
        entry.setTitle(ActTitle.dated(act.date(), act.markedTitle()));
        entry.setPublishedDate(Date.from(act.firstReported()));
        entry.setUpdatedDate(Date.from(act.snapshot().recorded()));
        entry.setCategories(List.of(
                category(act.type()),
                category(act.instrument()),
                extent("denied", act.denied()),
                extent("hedged", act.hedged()),
                extent("conditional", act.conditional())));
        first(act).ifPresent(claim -> {
            SyndContent text = new SyndContentImpl();
            text.setType("text");
            text.setValue(text(act, claim.quote()));
            entry.setDescription(text);
            ArticleRecord article = sources.get(claim.source().articleId());
            // Programs of others write into the graph too, and readers follow the link.
            if (article != null
                    && article.url() != null
                    && WebAddress.problem(article.url()).isEmpty()) {
                entry.setLink(article.url());
            }
        });
        if (entry.getLink() == null) {
            entry.setLink(answer(act.id()));
        }
        return entry;
    }

    /** Returns the quote, after the reservations of the claims. */
    private static String text(PolicyActionView act, String quote) {
        return Stream.concat(Reserve.lines(act.snapshot().extents()).stream(), Stream.of(quote))
                .collect(Collectors.joining("\n"));
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
        category.setLabel(of + ": " + EnumLabels.of(value));
        return category;
    }

    private static SyndCategory category(Enum<?> value) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(value.name());
        category.setLabel(EnumLabels.of(value));
        return category;
    }
}
