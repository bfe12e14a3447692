package org.dateline.ingest;

import java.util.List;
import java.util.Optional;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.cleaning.Signatures;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.graph.Readings;
import org.dateline.graph.Stored;
import org.dateline.graph.Submissions;
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
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.source.ArticleReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Processes an article from the submission to the graph. */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
class Pipeline {

    private final ArticleReader reader;
    private final LeftOutSources leftOut;
    private final Cleaner cleaner;
    private final Segmenter segmenter;
    private final Signatures signatures;
    private final Reader sentences;
    private final Extractor extractor;
    private final Resolver resolver;
    private final CatalogueSync catalogue;
    private final Readings readings;
    private final WriteQueue writes;
    private final Submissions submissions;
    private final Retries retries;

    Pipeline(
            ArticleReader reader,
            LeftOutSources leftOut,
            Cleaner cleaner,
            Segmenter segmenter,
            Signatures signatures,
            Reader sentences,
            Extractor extractor,
            Resolver resolver,
            CatalogueSync catalogue,
            Readings readings,
            WriteQueue writes,
            Submissions submissions,
            Retries retries) {
        this.reader = reader;
        this.leftOut = leftOut;
        this.cleaner = cleaner;
        this.segmenter = segmenter;
        this.signatures = signatures;
        this.sentences = sentences;
        this.extractor = extractor;
        this.resolver = resolver;
        this.catalogue = catalogue;
        this.readings = readings;
        this.writes = writes;
        this.submissions = submissions;
        this.retries = retries;
    }

    /**
     * Reads, cleans, segments, analyses, codes, resolves, deduplicates and writes an article. The same text from the
     * same address changes nothing. The transaction that writes the article also marks the submission as done.
     *
     * @param submission the submission
     * @param turn the turn after the articles that are written before this one, on which the search for reprints
     *     depends
     * @param attempt the current attempt
     * @throws org.dateline.source.UnreadableArticle if the submission cannot be read as an article
     * @throws SourceLeftOut if this service does not accept its source
     */
    Outcome run(Submission submission, Turn turn, Attempt attempt) {
        Article article = attempt.at(IngestStage.READ, () -> reader.read(submission, this::check));
        return attempt.shielded(() -> unchanged(article, attempt)).orElseGet(() -> analyse(article, turn, attempt));
    }

    private void check(@Nullable String source) {
        if (leftOut.has(source)) {
            throw new SourceLeftOut();
        }
    }

    private Optional<Outcome> unchanged(Article article, Attempt attempt) {
        Optional<Stored> stored = retries.untilDone(() -> readings.find(article.id()));
        return stored.map(known -> {
            retries.untilDone(() -> submissions.finish(attempt.submission(), article.id()));
            return Outcome.unchanged(article, known);
        });
    }

    private Outcome analyse(Article article, Turn turn, Attempt attempt) {
        List<Sentence> clean = attempt.at(IngestStage.CLEAN, () -> cleaner.clean(article.rawText()));
        List<Segment> segments = attempt.at(IngestStage.SEGMENT, () -> segmenter.segment(clean));
        Signature signature = attempt.at(IngestStage.SIGN, () -> signatures.sign(clean));
        ReadText text =
                attempt.at(IngestStage.FIND_ACTS, () -> sentences.read(article.isEnglish() ? segments : List.of()));
        Extraction found = attempt.at(IngestStage.CODE, () -> extractor.extract(text, article.publication()));
        Resolved resolved = attempt.at(IngestStage.RESOLVE, () -> resolver.resolve(article, text.parses(), found));
        return attempt.at(IngestStage.WRITE, () -> {
            attempt.isRead();
            retries.untilDone(() -> catalogue.storeFirst(resolved.entities()));
            turn.await();
            return write(article, signature, segments, resolved, turn, attempt);
        });
    }

    private Outcome write(
            Article article,
            Signature signature,
            List<Segment> segments,
            Resolved resolved,
            Turn turn,
            Attempt attempt) {
        Readings.Written written = writes.write(
                new Readings.Writing(
                        article,
                        signature,
                        story -> new Reading(
                                article, story, signature, segments, resolved.mentions(), resolved.claims()),
                        attempt.submission()),
                turn);
        attempt.wrote(resolved.claims().size());
        return written.isNew()
                ? Outcome.processed(article, written.stored())
                : Outcome.unchanged(article, written.stored());
    }
}
