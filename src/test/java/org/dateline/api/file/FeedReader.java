package org.dateline.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.Http;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;

/** A reader of one feed, as RFC 5005 tells: it goes back from the first document until it meets an archive that it has. */
final class FeedReader {

    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace TOMBSTONES = Namespace.getNamespace("http://purl.org/atompub/tombstones/1.0");

    private final String path;
    private final Map<String, String> times = new HashMap<>();
    private final Set<String> archives = new HashSet<>();

    FeedReader(String path) {
        this.path = path;
    }

    /** Reads what is new, and returns the ids of the entries that are new or have changed. */
    List<String> poll(Http service) {
        List<String> news = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && archives.add(next.get())) {
            Element feed = read(get(service, next.get()));
            entries(feed).forEach((id, time) -> {
                String known = times.get(id);
                if (known == null || known.compareTo(time) < 0) {
                    times.put(id, time);
                    news.add(id);
                }
            });
            next = link(feed, "prev-archive");
        }
        archives.remove(path);
        return news;
    }

    static HttpResponse<String> get(Http service, String path) {
        HttpResponse<String> answer = Http.send(service.request(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    static Element read(HttpResponse<String> answer) {
        try {
            Document document = new SAXBuilder().build(new StringReader(answer.body()));
            return document.getRootElement();
        } catch (JDOMException | java.io.IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** The times of the entries by their ids. */
    static Map<String, String> entries(Element feed) {
        Map<String, String> entries = new HashMap<>();
        for (Element entry : feed.getChildren("entry", ATOM)) {
            String id = entry.getChildText("id", ATOM);
            assertThat(entries.put(id, entry.getChildText("updated", ATOM)))
                    .as("an entry stands once in a document")
                    .isNull();
        }
        return entries;
    }

    /** Where a link leads on this service. */
    static Optional<String> link(Element feed, String rel) {
        return feed.getChildren("link", ATOM).stream()
                .filter(link -> rel.equals(link.getAttributeValue("rel")))
                .map(link -> URI.create(link.getAttributeValue("href")))
                .map(address -> address.getRawPath() + "?" + address.getRawQuery())
                .findFirst();
    }
}
