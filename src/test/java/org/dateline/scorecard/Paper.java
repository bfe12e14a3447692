package org.dateline.scorecard;

import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A gold article as somebody would hand it in.
 *
 * @param text the text
 * @param published the day, or empty
 * @param source who published it, or empty
 * @param url the address, or empty
 * @param document the official number, or empty
 */
record Paper(String text, String published, String source, String url, String document) {

    private static final String REGISTER = "federalregister";

    static Paper of(String text, String published, String source) {
        return new Paper(text, published, source, "", "");
    }

    /** The article of a row; the names of the gold's own files are no official numbers. */
    static Paper of(JsonNode row, String number) {
        boolean register = Gold.text(row, "source").equals(REGISTER);
        return new Paper(
                Gold.text(row, "text"),
                Gold.text(row, "published"),
                register ? "Federal Register" : Gold.text(row, "source"),
                Gold.text(row, "url"),
                register ? number : "");
    }

    Submission submission() {
        return new Submission(
                text, TextFormat.PLAIN, null, orNull(url), orNull(source), orNull(published), orNull(document));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
