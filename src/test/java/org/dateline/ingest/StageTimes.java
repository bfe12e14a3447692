package org.dateline.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.cleaning.Signatures;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Readings;
import org.dateline.model.Article;
import org.dateline.model.ReadText;
import org.dateline.model.Reading;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Signature;
import org.dateline.model.Submission;
import org.dateline.reader.Reader;
import org.dateline.resolution.Resolver;
import org.dateline.source.ArticleReader;
import org.springframework.boot.test.context.TestComponent;

/** The pipeline's stages, each with a watch held beside it. */
@TestComponent
record StageTimes(
        ArticleReader reader,
        Cleaner cleaner,
        Segmenter segmenter,
        Signatures signatures,
        Reader sentences,
        Extractor extractor,
        Resolver resolver,
        Chronicle chronicle,
        Readings readings) {

    /** Takes one article in; adds the nanoseconds of each stage to what the stages took before. */
    void run(Submission submission, Map<String, Long> nanos) {
        Article article = timed(nanos, "read", () -> reader.read(submission));
        List<Sentence> clean = timed(nanos, "clean", () -> cleaner.clean(article.rawText()));
        List<Segment> segments = timed(nanos, "segment", () -> segmenter.segment(clean));
        Signature signature = timed(nanos, "sign", () -> signatures.sign(clean));
        ReadText text = timed(nanos, "read acts", () -> sentences.read(segments));
        Extraction acts = timed(nanos, "code", () -> extractor.extract(text, article.publication()));
        Resolver.Resolved found = timed(nanos, "resolve", () -> resolver.resolve(article, text.parses(), acts));
        String story = timed(nanos, "find the story", () -> chronicle.storyOf(article, signature));
        timed(
                nanos,
                "write",
                () -> readings.write(
                        new Reading(article, story, signature, segments, found.mentions(), found.claims())));
    }

    /** The stages and what each took on average, in milliseconds, with its share of all. */
    static String table(Map<String, Long> nanos, int articles) {
        double all = nanos.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder table = new StringBuilder();
        new LinkedHashMap<>(nanos)
                .forEach((stage, n) -> table.append(
                        "  %-15s %7.1f ms %4.0f %%%n".formatted(stage, n / 1e6 / articles, 100 * n / all)));
        return table.toString();
    }

    private static <T> T timed(Map<String, Long> nanos, String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.merge(stage, System.nanoTime() - start, Long::sum);
        return result;
    }
}
