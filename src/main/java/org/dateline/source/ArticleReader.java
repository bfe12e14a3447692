package org.dateline.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.NameKey;
import org.dateline.model.Publication;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.model.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a submission as an article: the text of a page, its metadata and its publication date. */
@Component
public class ArticleReader {

    static final int MAX_CHARACTERS = FieldLimit.TEXT.most();

    private static final String ORIGIN = "article";

    /**
     * Reads a submission.
     *
     * @throws UnreadableArticle if it has no text, is binary, a field is too long, its date is invalid, or its address
     *     is not http or https
     */
    public Article read(Submission submission) {
        return read(submission, source -> {});
    }

    /**
     * Reads a submission, and reports its source before any other part is checked.
     *
     * @param source receives the source, null if none is stated; an exception ends the reading
     * @throws UnreadableArticle as {@link #read(Submission)} does
     */
    public Article read(Submission submission, Consumer<@Nullable String> source) {
        FieldLimit.check(submission, ORIGIN);
        Submission plain = submission.format() == TextFormat.HTML ? HtmlPage.read(submission) : submission;
        source.accept(blankToNull(plain.source()));
        FieldLimit.check(plain, ORIGIN);
        WebAddress.problem(plain.url()).ifPresent(problem -> {
            throw new UnreadableArticle(ORIGIN, problem);
        });
        String origin = plain.url() == null ? ORIGIN : plain.url();
        String stated = blankToNull(plain.title());
        String told = checked(plain.text(), origin);
        String words = submission.format() == TextFormat.PLAIN ? Markdown.plain(ForwardedMail.plain(told)) : told;
        String text = withTitle(stated, WrappedLines.joined(Spaces.plain(words)));
        return new Article(
                Ids.article(plain.url(), text),
                text,
                stated == null ? OpeningLine.headline(text) : stated,
                blankToNull(plain.url()),
                blankToNull(plain.source()),
                publication(plain.publishedAt(), text, origin),
                Language.of(text),
                blankToNull(plain.document()));
    }

    /** Puts a separate headline in front of its text, so that claims can quote it. */
    private static String withTitle(@Nullable String title, String text) {
        return title == null || stands(title, text) ? text : title + "\n\n" + text;
    }

    private static boolean stands(String title, String text) {
        return (" " + NameKey.of(text) + " ").contains(" " + NameKey.of(title) + " ");
    }

    private static String checked(String text, String origin) {
        if (text.isBlank()) {
            throw new UnreadableArticle(origin, "the text is empty");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new UnreadableArticle(origin, tooLong(text));
        }
        if (Binary.is(text)) {
            throw new UnreadableArticle(origin, "this is binary data, not text");
        }
        return text;
    }

    static String tooLong(String text) {
        return FieldLimit.TEXT.reason(text);
    }

    /**
     * Returns the stated publication, else the one that the text states. If the text has a dateline, its day is the one
     * from which its words count.
     */
    private static Publication publication(@Nullable String stated, String text, String origin) {
        Publication told = publication(stated, origin);
        Publication known =
                told.day() == null ? ReportDay.stated(text).map(Publication::on).orElse(told) : told;
        LocalDate day = known.day();
        return day == null
                ? known
                : ReportDay.near(text, day).map(known::countedFrom).orElse(known);
    }

    /** Returns the problem with a publication date; null if it is valid or absent. */
    public static @Nullable String problemOfDate(@Nullable String stated) {
        try {
            publication(stated, ORIGIN);
            return null;
        } catch (UnreadableArticle e) {
            return e.reason();
        }
    }

    /** Parses a day, or an instant with its offset. */
    private static Publication publication(@Nullable String stated, String origin) {
        if (stated == null || stated.isBlank()) {
            return Publication.UNKNOWN;
        }
        String text = stated.strip();
        try {
            return text.length() <= "2018-11-23".length()
                    ? Publication.on(LocalDate.parse(text))
                    : Publication.at(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new UnreadableArticle(
                    origin,
                    "the date \"" + text + "\" is neither a day such as 2018-11-23 nor an instant such as"
                            + " 2018-11-23T14:05:00Z");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
