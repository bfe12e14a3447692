package org.dateline.ingest;

import java.util.List;
import java.util.Optional;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.cleaning.Signatures;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.graph.Readings;
import org.dateline.graph.Stories;
import org.dateline.model.Article;
import org.dateline.model.ReadText;
import org.dateline.model.Reading;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Signature;
import org.dateline.model.Submission;
import org.dateline.reader.Reader;
import org.dateline.resolution.Resolver;
import org.dateline.resolution.Resolver.Resolved;
import org.dateline.source.ArticleReader;
import org.springframework.stereotype.Component;

/** The way of an article from what was handed in to what can be queried. */
@Component
class Pipeline {

    private final ArticleReader reader;
    private final Cleaner cleaner;
    private final Segmenter segmenter;
    private final Signatures signatures;
    private final Stories stories;
    private final Reader sentences;
    private final Extractor extractor;
    private final Resolver resolver;
    private final Readings readings;

    Pipeline(
            ArticleReader reader,
            Cleaner cleaner,
            Segmenter segmenter,
            Signatures signatures,
            Stories stories,
            Reader sentences,
            Extractor extractor,
            Resolver resolver,
            Readings readings) {
        this.reader = reader;
        this.cleaner = cleaner;
        this.segmenter = segmenter;
        this.signatures = signatures;
        this.stories = stories;
        this.sentences = sentences;
        this.extractor = extractor;
        this.resolver = resolver;
        this.readings = readings;
    }

    /**
     * Reads, cleans, segments, analyses, codes, resolves, de-duplicates and writes an article. The same text from the
     * same address changes nothing.
     *
     * @param turn which articles go before this one: whose reprint it is depends on what they wrote
     * @throws org.dateline.source.UnreadableArticle when it cannot be read as an article
     */
    Outcome run(Submission submission, Turn turn) {
        Article article = reader.read(submission);
        return unchanged(article).orElseGet(() -> write(article, turn));
    }

    private Optional<Outcome> unchanged(Article article) {
        return readings.find(article.id()).map(stored -> Outcome.unchanged(article.id(), stored));
    }

    private Outcome write(Article article, Turn turn) {
        List<Sentence> clean = cleaner.clean(article.rawText());
        List<Segment> segments = segmenter.segment(clean);
        Signature signature = signatures.sign(clean);
        ReadText text = sentences.read(isEnglish(article) ? segments : List.of());
        Extraction found = extractor.extract(text, article.publication());
        Resolved resolved = resolver.resolve(article, text.parses(), found);
        turn.await();
        return unchanged(article).orElseGet(() -> {
            String story = stories.storyOf(article, signature);
            Reading reading = new Reading(article, story, signature, segments, resolved.mentions(), resolved.claims());
            return Outcome.processed(article.id(), readings.write(reading));
        });
    }

    /** Other languages are stored and marked; the codebook's words are English. */
    private static boolean isEnglish(Article article) {
        return "en".equals(article.language());
    }
}
