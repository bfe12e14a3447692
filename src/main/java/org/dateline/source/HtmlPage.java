package org.dateline.source;

import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the text and the metadata of an article out of its page. */
final class HtmlPage {

    /** News pages nest some 40 deep; the time to find the story grows with the square of it. */
    private static final int DEPTH = 100;

    private final Document page;
    private final JsonLd jsonLd;

    private HtmlPage(Document page) {
        this.page = page;
        this.jsonLd = JsonLd.of(page);
    }

    /** Returns the same submission as plain text; what it said itself goes before what the page says. */
    static Submission read(Submission in) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
        HtmlPage html = new HtmlPage(Jsoup.parse(in.text(), in.url() == null ? "" : in.url(), parser));
        return new Submission(
                MainText.of(html.page, html.jsonLd.articleBody()),
                TextFormat.PLAIN,
                or(in.title(), html.title()),
                or(in.url(), html.url()),
                or(in.source(), html.source()),
                or(in.publishedAt(), html.publishedAt()),
                in.document());
    }

    private static @Nullable String or(@Nullable String given, @Nullable String found) {
        return given == null || given.isBlank() ? found : given;
    }

    private @Nullable String title() {
        return first(meta("og:title"), jsonLd.headline(), page.title());
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String url = first(canonical == null ? null : canonical.absUrl("href"), meta("og:url"));
        return url != null && url.startsWith("http") ? url : null;
    }

    private @Nullable String source() {
        return first(meta("og:site_name"), meta("application-name"));
    }

    private @Nullable String publishedAt() {
        Element time = page.selectFirst("time[datetime]");
        return first(
                jsonLd.datesPublished().stream().findFirst().orElse(null),
                meta("article:published_time"),
                meta("datePublished"),
                meta("date"),
                time == null ? null : time.attr("datetime"));
    }

    private @Nullable String meta(String name) {
        String quoted = "=\"" + name + "\"]";
        Element element =
                page.selectFirst("meta[property" + quoted + ", meta[name" + quoted + ", meta[itemprop" + quoted);
        return element == null ? null : element.attr("content");
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(c -> c != null && !c.isBlank())
                .findFirst()
                .orElse(null);
    }
}
