package org.dateline.bulk;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom feeds. The content of an entry takes precedence over its description. */
final class FeedArticles implements ArticleSource {

    @Override
    public void read(BulkFile file, long skip, Consumer<Found> articles) throws IOException {
        try (InputStream in = file.open();
                XmlReader reader = new XmlReader(in)) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            List<SyndEntry> entries = feed.getEntries();
            for (int i = (int) skip; i < entries.size(); i++) {
                articles.accept(found(i + 1L, entries.get(i), feed.getTitle()));
            }
        } catch (FeedException | IllegalArgumentException e) {
            articles.accept(Found.bad(1, "the file is no RSS or Atom feed: " + e.getMessage()));
        }
    }

    private static Found found(long place, SyndEntry entry, @Nullable String feed) {
        String html = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(entry.getTitle());
        if (html == null || html.isBlank()) {
            return Found.bad(place, "the entry has neither content nor title");
        }
        String published = entry.getPublishedDate() == null
                ? null
                : entry.getPublishedDate().toInstant().toString();
        return Found.of(
                place, new Submission(html, TextFormat.HTML, entry.getTitle(), entry.getLink(), feed, published, null));
    }
}
