package org.dateline.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Checkpoint;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Extracts the text and metadata of an article from its page. */
final class HtmlPage {

    /** Metadata with the publication date, most precise first. */
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "OriginalPublicationDate",
            "pubdate",
            "publish-date",
            "publishdate",
            "publish_date",
            "pub_date",
            "DC.date.issued",
            "dcterms.created",
            "DC.date",
            "date");

    private static final String TIMES = "time[itemprop=datePublished], time[pubdate], [itemprop=datePublished], "
            + "article time[datetime], main time[datetime], time[datetime]";

    /** Matches the day in an address, as in /2018/11/23/, /2018-11-23/ or /20181123-. */
    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/(\\d{4})([/-]?)(\\d{2})\\2(\\d{2})(?=[/-]|$)");

    /**
     * Greatest nesting. Of 75 pages of news sites the deepest has 32 levels, and the time to find the story grows with
     * the square of the depth.
     */
    static final int DEPTH = 100;

    /**
     * Most elements. The time to find the story grows with the square of their number: 100,000 took 22 s, this limit
     * two.
     */
    static final int ELEMENTS = 30_000;

    /**
     * Most places where a tag may begin, counted before a page is parsed: the parser keeps an element for each until it is
     * closed. Scripts have such places, too, so that there may be more of them than elements.
     */
    static final int TAGS = 10 * ELEMENTS;

    /** The number of elements after which parsing can be stopped again. */
    private static final int STEP = 1000;

    /** Elements around the main heading in which the day may stand. */
    private static final int BEFORE_HEADING = 10;

    private static final int BEHIND_HEADING = 30;

    /** Most elements in one that names the day and little else. */
    private static final int FEW_CHILDREN = 4;

    /** Fewest characters of a paragraph of the story. */
    private static final int PARAGRAPH = 150;

    private final Document page;
    private final JsonLd jsonLd;

    private HtmlPage(Document page) {
        this.page = page;
        this.jsonLd = JsonLd.of(page);
    }

    /** Returns the page with a default date and source where it states none. */
    static Submission completed(Submission in, @Nullable String publishedAt, @Nullable String source) {
        if (publishedAt == null && source == null) {
            return in;
        }
        HtmlPage html;
        try {
            html = new HtmlPage(parsed(in));
        } catch (UnreadableArticle e) {
            // It is set aside with this reason when it is read.
            return new Submission(
                    in.text(),
                    in.format(),
                    in.title(),
                    in.url(),
                    or(in.source(), source),
                    or(in.publishedAt(), publishedAt),
                    in.document());
        }
        return new Submission(
                in.text(),
                in.format(),
                in.title(),
                in.url(),
                in.source() == null && html.source() == null ? source : in.source(),
                in.publishedAt() == null && html.publishedAt() == null ? publishedAt : in.publishedAt(),
                in.document());
    }

    /**
     * Returns the submission as plain text. Fields of the submission take precedence over the page's metadata.
     *
     * @throws UnreadableArticle if the page has too many elements
     */
    static Submission read(Submission in) {
        Document page = parsed(in);
        Checkpoint.pass();
        HtmlPage html = new HtmlPage(page);
        return new Submission(
                MainText.of(html.page, html.jsonLd.articleBody()),
                TextFormat.PLAIN,
                or(in.title(), html.title()),
                or(in.url(), html.url()),
                or(in.source(), html.source()),
                or(in.publishedAt(), html.publishedAt()),
                in.document());
    }

    private static Document parsed(Submission in) {
        if (tags(in.text()) > TAGS) {
            throw tooMany(in);
        }
        // Elements that are left open are repeated in each paragraph, so that they are counted as they are made.
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEPTH))
                .parse(in.text(), in.url() == null ? "" : in.url())) {
            Iterator<Element> elements = parser.iterator();
            for (int count = 1; elements.hasNext(); count++) {
                elements.next();
                if (count > ELEMENTS) {
                    throw tooMany(in);
                }
                if (count % STEP == 0) {
                    Checkpoint.pass();
                }
            }
            return parser.document();
        }
    }

    private static long tags(String text) {
        return IntStream.range(0, text.length() - 1)
                .filter(i -> text.charAt(i) == '<' && Character.isLetter(text.charAt(i + 1)))
                .limit(TAGS + 1L)
                .count();
    }

    private static UnreadableArticle tooMany(Submission in) {
        return new UnreadableArticle(
                in.url() == null ? "page" : in.url(),
                "the page has more than " + ELEMENTS + " elements; save the article alone, or send its text");
    }

    private static @Nullable String or(@Nullable String given, @Nullable String found) {
        return given == null || given.isBlank() ? found : given;
    }

    private @Nullable String title() {
        return new Headline(page, source()).of(first(meta("og:title"), jsonLd.headline(), page.title()));
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String url = first(canonical == null ? null : canonical.absUrl("href"), meta("og:url"));
        return url != null && url.startsWith("http") ? url : null;
    }

    private @Nullable String source() {
        return first(meta("og:site_name"), meta("application-name"));
    }

    /**
     * Returns the first date that can be parsed; null for none. An invalid date does not make the article unreadable.
     */
    private @Nullable String publishedAt() {
        List<String> stated = new ArrayList<>(jsonLd.datesPublished());
        DATES.stream().map(this::meta).filter(Objects::nonNull).forEach(stated::add);
        for (String place : TIMES.split(", ")) {
            page.select(place).stream().map(HtmlPage::date).forEach(stated::add);
        }
        String address = first(page.location(), url());
        Matcher day = DAY_IN_ADDRESS.matcher(address == null ? "" : address);
        day.results().map(d -> d.group(1) + d.group(3) + d.group(4)).forEach(stated::add);
        return stated.stream()
                .flatMap(date -> PageDate.read(date).stream())
                .findFirst()
                .or(() -> ReportDay.ofLines(aroundHeading()).map(LocalDate::toString))
                .orElse(null);
    }

    /** Returns the short texts around the main heading, up to the first paragraph. Dates elsewhere are of other articles. */
    private List<String> aroundHeading() {
        Element heading = page.selectFirst("h1");
        if (heading == null) {
            return List.of();
        }
        List<Element> all = page.body().getAllElements();
        int at = all.indexOf(heading);
        Stream<String> before = texts(all.subList(Math.max(0, at - BEFORE_HEADING), at));
        Stream<String> behind = texts(all.subList(at, Math.min(all.size(), at + BEHIND_HEADING)));
        return Stream.concat(behind.takeWhile(text -> text.length() < PARAGRAPH), before)
                .toList();
    }

    private static Stream<String> texts(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.childrenSize() <= FEW_CHILDREN)
                .map(Element::text);
    }

    private static String date(Element element) {
        return Stream.of("datetime", "content")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(element::text);
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
