package org.dateline.source;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Takes the text and the metadata of an article out of its page. */
final class HtmlPage {

    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, nav, header nav, footer, aside, form, button, iframe, figure figcaption";
    private static final String BLOCKS = "h1, h2, h3, h4, p, li, blockquote, pre, td, dd";

    /** Below so many characters of paragraphs a page keeps its text in other elements. */
    private static final int FEW_CHARACTERS = 80;

    private final Document page;

    private HtmlPage(Document page) {
        this.page = page;
    }

    /** Returns the same submission as plain text; what it said itself goes before what the page says. */
    static Submission read(Submission in) {
        HtmlPage html = new HtmlPage(Jsoup.parse(in.text(), in.url() == null ? "" : in.url()));
        return new Submission(
                html.text(),
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

    private String text() {
        Document copy = page.clone();
        copy.select(NOT_TEXT).remove();
        Element body = Optional.ofNullable(copy.selectFirst("article, [itemprop=articleBody], main"))
                .orElse(copy.body());
        String blocks = lines(body.select(BLOCKS));
        return blocks.length() >= FEW_CHARACTERS ? blocks : body.wholeText().strip();
    }

    /** One line a block; a block inside another one is part of it already. */
    private static String lines(Elements blocks) {
        StringBuilder text = new StringBuilder();
        for (Element block : blocks) {
            boolean nested = block.parents().stream().anyMatch(blocks::contains);
            if (!nested && block.hasText()) {
                text.append(block.text()).append("\n\n");
            }
        }
        return text.toString().strip();
    }

    private @Nullable String title() {
        return first(meta("og:title"), page.title());
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        return first(canonical == null ? null : canonical.absUrl("href"), meta("og:url"));
    }

    private @Nullable String source() {
        return first(meta("og:site_name"), meta("application-name"));
    }

    private @Nullable String publishedAt() {
        Element time = page.selectFirst("time[datetime]");
        return first(
                JsonLd.of(page).datePublished(),
                meta("article:published_time"),
                meta("datePublished"),
                meta("date"),
                time == null ? null : time.attr("datetime"));
    }

    private @Nullable String meta(String name) {
        Element element =
                page.selectFirst("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
        return element == null ? null : element.attr("content");
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(c -> c != null && !c.isBlank())
                .findFirst()
                .orElse(null);
    }
}
