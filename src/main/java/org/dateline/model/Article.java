package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A text with its source and its publication.
 *
 * @param id computed from address and text
 * @param rawText the text that the offsets of every span refer to; never changed
 * @param title its headline, if it was submitted apart from the text
 * @param url its address
 * @param source the name of its publisher
 * @param publication the time of publication
 * @param language an ISO 639-1 code; null if it could not be detected
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

    /**
     * Whether the text is English, and so is read. Dateline stores articles in other languages with their language,
     * unread.
     */
    public boolean isEnglish() {
        return "en".equals(language);
    }
}
