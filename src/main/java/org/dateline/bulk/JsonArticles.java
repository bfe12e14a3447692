package org.dateline.bulk;

import java.io.IOException;
import java.util.function.Consumer;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.BrokenJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines. Lines are articles as {@code {text|html, title, url, source, publishedAt, document}}, or notices of
 * the Federal Register as {@code {doc, date, title, abstract, url}}. The date of a notice is that of publication, not
 * of effect.
 */
final class JsonArticles implements ArticleSource {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The placeholder for a missing abstract, found in one of twelve notices. */
    private static final String NO_SUMMARY = "No summary provided.";

    private final boolean gazette;

    private JsonArticles(boolean gazette) {
        this.gazette = gazette;
    }

    static JsonArticles lines() {
        return new JsonArticles(false);
    }

    static JsonArticles federalRegister() {
        return new JsonArticles(true);
    }

    @Override
    public void read(BulkFile file, long skip, Consumer<Found> articles) throws IOException {
        try (RowReader rows = new RowReader(file.open())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > skip) {
                    articles.accept(found(row));
                }
            }
        }
    }

    private Found found(Row row) {
        if (row.problem() != null) {
            return Found.bad(row.number(), row.problem());
        }
        try {
            JsonNode object = JSON.readTree(row.text());
            if (!object.isObject()) {
                return Found.bad(row.number(), "the line is no JSON object");
            }
            return Found.of(row.number(), gazette ? notice(object) : article(object));
        } catch (JacksonException e) {
            return Found.bad(row.number(), "the line is " + BrokenJson.reason(e));
        } catch (BadRow e) {
            return Found.bad(row.number(), e.reason());
        }
    }

    private static Submission article(JsonNode o) {
        String html = text(o, "html");
        String plain = text(o, "text");
        if (html == null && plain == null) {
            throw new BadRow("the object has neither \"text\" nor \"html\"");
        }
        return new Submission(
                html == null ? String.valueOf(plain) : html,
                html == null ? TextFormat.PLAIN : TextFormat.HTML,
                text(o, "title"),
                text(o, "url"),
                text(o, "source"),
                text(o, "publishedAt"),
                text(o, "document"));
    }

    /** Returns a notice. Without an abstract, its text is its title. */
    private static Submission notice(JsonNode o) {
        String title = text(o, "title");
        String summary = text(o, "abstract");
        String number = text(o, "doc");
        if (title == null || number == null) {
            throw new BadRow("the notice has no \"" + (title == null ? "title" : "doc") + "\"");
        }
        boolean none = summary == null || summary.isBlank() || summary.equals(NO_SUMMARY);
        String text = none ? title : title + "\n\n" + summary;
        return new Submission(
                text, TextFormat.PLAIN, null, text(o, "url"), "Federal Register", text(o, "date"), number);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
