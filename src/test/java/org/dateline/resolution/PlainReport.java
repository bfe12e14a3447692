package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.reader.Reader;

/**
 * A report of plain sentences in one story, as the reader reads it.
 *
 * @param article the article
 * @param read its sentences and acts
 */
record PlainReport(Article article, ReadText read) {

    static PlainReport of(Reader reader, Publication day, String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            sentences.add(new Sentence(new Span(at, at + text.length()), text, 0, false));
            at += text.length() + 1;
        }
        String raw = String.join(" ", texts);
        return new PlainReport(
                new Article(Ids.article(null, raw), raw, null, null, null, day, "en", null),
                reader.read(List.of(new Segment(0, sentences))));
    }
}
