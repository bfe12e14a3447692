package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A text with a source and a publication.
 *
 * @param id computed from address and text
 * @param rawText the text that every span is an offset into; never changed
 * @param title its headline, when it came apart from the text
 * @param url its address
 * @param source who published it
 * @param publication when
 * @param language an ISO 639-1 code; null when it could not be told
 * @param document the official number of the document
 */
public record Article(
        String id,
        String rawText,
        @Nullable String title,
        @Nullable String url,
        @Nullable String source,
        Publication publication,
        @Nullable String language,
        @Nullable String document) {

    /** Whether the text is read; others are stored with their language. */
    public boolean isEnglish() {
        return "en".equals(language);
    }
}
