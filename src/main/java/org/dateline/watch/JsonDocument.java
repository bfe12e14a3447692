package org.dateline.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.fetch.Iri;
import org.dateline.fetch.LoggedAddress;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.BrokenJson;
import org.dateline.source.OtherDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles of an endpoint that answers with JSON: a list of objects, a list in {@code results} or {@code articles}, or
 * an object a line. The fields are those of {@code ingest}, or those of the Federal Register and of GDELT's list of
 * articles.
 *
 * @param entries the articles in their order
 * @param next the address of the next page, as the Federal Register has it; null on the last one
 * @param broken whether the document names a next page by a value that is not an address
 */
record JsonDocument(List<ListedEntry> entries, @Nullable URI next, boolean broken) {

    /**
     * GDELT copies titles as they are: one with a line break or a backslash would keep a whole answer from being read.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final List<String> LISTS = List.of("results", "articles");
    private static final List<String> NEXT = List.of("next_page_url");
    private static final List<String> TEXTS = List.of("text", "abstract");
    private static final List<String> ADDRESSES = List.of("url", "html_url");
    private static final List<String> SOURCES = List.of("source", "domain");
    private static final List<String> DATES = List.of("publishedAt", "publication_date", "seendate");
    private static final List<String> DOCUMENTS = List.of("document", "document_number");

    /** Matches GDELT's compact instants, such as 20191024T120000Z. */
    private static final Pattern BARE_INSTANT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z");

    /** Tells whether a document is JSON, by its first character. */
    static boolean is(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /**
     * Reads a document.
     *
     * @param publisher the publisher of articles that name none
     * @throws UnreadableDocument if the JSON is invalid, or holds no list of articles
     */
    static JsonDocument of(String text, URI address, String publisher) throws UnreadableDocument {
        DocumentSize.check(text, address);
        return ReadingTurn.take(() -> read(text, address, publisher));
    }

    private static JsonDocument read(String text, URI address, String publisher) throws UnreadableDocument {
        try {
            List<JsonNode> roots = roots(text);
            List<ListedEntry> entries = new ArrayList<>();
            for (JsonNode article : articles(roots, text, address)) {
                if (article.isObject()) {
                    entries.add(entry(article, publisher));
                }
            }
            String link = roots.size() == 1 ? text(roots.getFirst(), NEXT) : null;
            URI next = link == null ? null : next(link, address);
            return new JsonDocument(entries, next, link != null && next == null);
        } catch (JacksonException e) {
            throw new UnreadableDocument(LoggedAddress.of(address) + " is " + BrokenJson.reason(e));
        }
    }

    private static List<JsonNode> roots(String text) {
        List<JsonNode> roots = new ArrayList<>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            values.forEachRemaining(roots::add);
        }
        return roots;
    }

    private static List<JsonNode> articles(List<JsonNode> roots, String text, URI address) throws UnreadableDocument {
        if (roots.size() != 1) {
            return roots;
        }
        JsonNode root = roots.getFirst();
        if (root.isArray()) {
            return root.valueStream().toList();
        }
        for (String name : LISTS) {
            if (root.path(name).isArray()) {
                return root.get(name).valueStream().toList();
            }
        }
        if (text(root, TEXTS) == null
                && text(root, ADDRESSES) == null
                && root.path("html").isMissingNode()) {
            // For a day without articles, an endpoint may omit the list.
            if (root.path("count").asInt(-1) == 0 || root.isEmpty()) {
                return List.of();
            }
            throw new UnreadableDocument(LoggedAddress.of(address) + " has neither a list of articles nor an article. "
                    + Beginning.of(text));
        }
        return List.of(root);
    }

    /** Returns the address that a link leads to; null if it is no address. */
    private static @Nullable URI next(String link, URI address) {
        try {
            return Iri.resolve(address, link);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ListedEntry entry(JsonNode o, String publisher) {
        String html = text(o, List.of("html"));
        String plain = text(o, TEXTS);
        String title = text(o, List.of("title"));
        String url = text(o, ADDRESSES);
        String source = text(o, SOURCES);
        String stated = text(o, DATES);
        String published = stated == null ? OtherDays.first(o) : stated;
        String body = html == null ? plain : html;
        Submission article = new Submission(
                body == null ? String.valueOf(title == null ? "" : title) : body,
                html == null ? TextFormat.PLAIN : TextFormat.HTML,
                title,
                url,
                source == null ? publisher : source,
                published == null ? null : BARE_INSTANT.matcher(published).replaceFirst("$1-$2-$3T$4:$5:$6Z"),
                text(o, DOCUMENTS));
        String fingerprint = Fingerprint.of(article);
        return new ListedEntry(url == null ? fingerprint : url, fingerprint, url, article, body != null);
    }

    private static @Nullable String text(JsonNode object, List<String> names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }
}
