package org.dateline.watch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.fetch.Iri;
import org.dateline.fetch.LoggedAddress;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads the entries of an RSS or Atom feed. */
final class FeedDocument {

    /**
     * Longest teaser in characters, one or two paragraphs. A short article that is mistaken for a teaser loses nothing,
     * because its page has the text as well.
     */
    private static final int TEASER = 1_000;

    /** Matches a feed's first element after an optional declaration, comments and spaces. */
    private static final Pattern FEED = Pattern.compile(
            "^(\\s++|<\\?[^>]{0,500}\\?>|<!--.{0,2000}?-->)*+<(rss|feed|rdf:RDF)[\\s>]", Pattern.DOTALL);

    /** Characters searched for the first element, more than any observed feed has before it. */
    private static final int HEAD = 8_000;

    /** Longest text in characters. Longer ones are neither teasers nor articles. */
    private static final int LONGEST = 1_000_000;

    private FeedDocument() {}

    /** Tells whether a document is a feed, by its first element. */
    static boolean is(String text) {
        return FEED.matcher(text.substring(0, Math.min(text.length(), HEAD))).lookingAt();
    }

    /**
     * Returns the entries, oldest first if the feed is sorted by date as usual.
     *
     * @param publisher the publisher of its articles
     * @throws UnreadableDocument if the text is not a feed
     */
    static List<ListedEntry> entries(String text, URI address, String publisher) throws UnreadableDocument {
        DocumentSize.check(text, address);
        return ReadingTurn.take(() -> read(text, address, publisher));
    }

    private static List<ListedEntry> read(String text, URI address, String publisher) throws UnreadableDocument {
        try {
            List<ListedEntry> entries = new ArrayList<>();
            StatedDates input = new StatedDates();
            List<SyndEntry> read = new SyndFeedImpl(input.build(new StringReader(text))).getEntries();
            for (int i = 0; i < read.size(); i++) {
                entries.add(entry(read.get(i), input.date(i, read.size()), address, publisher));
            }
            return entries.reversed();
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableDocument(LoggedAddress.of(address) + " is no RSS or Atom feed: " + e.getMessage());
        }
    }

    private static ListedEntry entry(SyndEntry entry, @Nullable String stated, URI feed, String publisher) {
        String link = absolute(feed, entry.getLink());
        String html = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        String published = date == null ? stated : ListedDate.of(date);
        String title = entry.getTitle() == null || entry.getTitle().isBlank() ? null : entry.getTitle();
        String body = html == null ? title : html;
        Submission article =
                body == null ? null : new Submission(body, TextFormat.HTML, title, link, publisher, published, null);
        boolean whole = html != null
                && (html.length() > LONGEST || Jsoup.parse(html).text().length() >= TEASER);
        String fingerprint = Fingerprint.of(title, link, html, published, ListedDate.instant(entry.getUpdatedDate()));
        String id = Stream.of(entry.getUri(), link)
                .filter(key -> key != null && !key.isBlank())
                .findFirst()
                .orElse(fingerprint);
        return new ListedEntry(id, fingerprint, link, article, whole);
    }

    private static @Nullable String absolute(URI feed, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            return Iri.resolve(feed, link).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
