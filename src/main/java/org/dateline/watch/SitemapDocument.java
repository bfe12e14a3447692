package org.dateline.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.fetch.Iri;
import org.dateline.fetch.LoggedAddress;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap (sitemaps.org) or an index of sitemaps.
 *
 * @param entries its pages, latest first
 * @param parts the sitemaps of an index, latest first
 */
record SitemapDocument(List<ListedEntry> entries, List<Part> parts) {

    private static final Comparator<Date> LATEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    /**
     * A sitemap in an index.
     *
     * @param changed when it changed, according to the index; null if not stated
     */
    record Part(URI address, @Nullable Date changed) {

        /** Returns when it changed, according to the index; 1970 if not stated. */
        Instant changedAt() {
            return changed == null ? Instant.EPOCH : changed.toInstant();
        }

        /** Returns the sitemap as an entry of the index, so that it is read again only after a change. */
        ListedEntry entry() {
            return new ListedEntry(
                    address.toString(), Fingerprint.of(ListedDate.instant(changed)), address.toString(), null, true);
        }

        /**
         * Returns an entry for a sitemap that cannot be read. Each check tries the sitemap again, and reports each new
         * reason once.
         */
        ListedEntry unreadable(String reason) {
            return new ListedEntry(address.toString(), Fingerprint.of(reason), address.toString(), null, true);
        }
    }

    /**
     * Reads a sitemap or an index.
     *
     * @param publisher the publisher of its articles
     * @throws UnreadableDocument if the document is neither
     */
    static SitemapDocument of(byte[] bytes, URI address, String publisher) throws UnreadableDocument {
        DocumentSize.check(bytes, address);
        return ReadingTurn.take(() -> read(bytes, address, publisher));
    }

    private static SitemapDocument read(byte[] bytes, URI address, String publisher) throws UnreadableDocument {
        // Not strict, because many sites list pages of their other hosts. A truncated sitemap is read as far as it
        // goes.
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap read = parser.parseSiteMap(bytes, address.toURL());
            return switch (read) {
                case SiteMapIndex index -> new SitemapDocument(List.of(), parts(index));
                case SiteMap map -> new SitemapDocument(entries(map, publisher), List.of());
                default -> throw new UnreadableDocument(LoggedAddress.of(address) + " is no sitemap.");
            };
        } catch (UnknownFormatException | IOException e) {
            String logged = LoggedAddress.of(address);
            String reason = String.valueOf(e.getMessage()).replace(address.toString(), logged);
            throw new UnreadableDocument(logged + " is no sitemap: " + reason);
        }
    }

    /** Returns the sitemaps whose last change is stated, latest first. */
    List<Part> dated() {
        return parts.stream().filter(part -> part.changed() != null).toList();
    }

    /**
     * Returns the undated sitemaps to read in a check, from both ends, because a site may add at either end.
     *
     * @param most the number of sitemaps that a check reads, of which dated ones come first
     */
    List<Part> undated(int most) {
        List<Part> undated = undated();
        int room = Math.min(Math.max(0, most - dated().size()), undated.size());
        int first = room / 2;
        return Stream.of(undated.subList(0, first), undated.subList(undated.size() - (room - first), undated.size()))
                .flatMap(List::stream)
                .toList();
    }

    List<Part> undated() {
        return parts.stream().filter(part -> part.changed() == null).toList();
    }

    /**
     * Returns the number of undated sitemaps that no check reads.
     *
     * @param most the number of sitemaps that a check reads
     */
    long unread(int most) {
        return undated().size() - (long) undated(most).size();
    }

    private static List<Part> parts(SiteMapIndex index) {
        return index.getSitemaps().stream()
                .sorted(Comparator.comparing(AbstractSiteMap::getLastModified, LATEST_FIRST))
                .flatMap(part -> uri(part.getUrl()).map(at -> new Part(at, part.getLastModified())))
                .toList();
    }

    private static List<ListedEntry> entries(SiteMap map, String publisher) {
        return map.getSiteMapUrls().stream()
                .sorted(Comparator.comparing(SiteMapURL::getLastModified, LATEST_FIRST))
                .flatMap(url -> uri(url.getUrl()).map(page -> entry(page.toString(), url, publisher)))
                .toList();
    }

    /** Returns an entry. Only its page has the article; sitemaps of news add the headline and the day. */
    private static ListedEntry entry(String page, SiteMapURL url, String publisher) {
        NewsAttributes news = news(url);
        Date day = news == null ? null : news.getPublicationDate();
        String published = ListedDate.of(day);
        String title = news == null ? null : news.getTitle();
        Submission known = new Submission("", TextFormat.HTML, title, page, publisher, published, null);
        String fingerprint = Fingerprint.of(page, ListedDate.instant(url.getLastModified()), title, published);
        return new ListedEntry(page, fingerprint, page, known, false);
    }

    private static @Nullable NewsAttributes news(SiteMapURL url) {
        ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
        return found == null
                ? null
                : Arrays.stream(found)
                        .flatMap(data -> data instanceof NewsAttributes news ? Stream.of(news) : Stream.empty())
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<URI> uri(@Nullable URL url) {
        try {
            return url == null ? Stream.empty() : Stream.of(Iri.of(url.toString()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
