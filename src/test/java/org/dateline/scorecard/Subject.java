package org.dateline.scorecard;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.Extractor;
import org.dateline.model.Article;
import org.dateline.model.Parse;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.reader.Reader;
import org.dateline.resolution.Resolver;
import org.dateline.resolution.Resolver.Resolved;
import org.dateline.source.ArticleReader;
import org.springframework.boot.test.context.TestComponent;

/** The pipeline's own stages up to the writing, which the scores read gold texts with. */
@TestComponent
public class Subject {

    private final ArticleReader reader;
    private final Cleaner cleaner;
    private final Segmenter segmenter;
    private final Reader sentences;
    private final Extractor extractor;
    private final Resolver resolver;
    private Map<Paper, Read> ahead = Map.of();

    Subject(
            ArticleReader reader,
            Cleaner cleaner,
            Segmenter segmenter,
            Reader sentences,
            Extractor extractor,
            Resolver resolver) {
        this.reader = reader;
        this.cleaner = cleaner;
        this.segmenter = segmenter;
        this.sentences = sentences;
        this.extractor = extractor;
        this.resolver = resolver;
    }

    /**
     * What was read in a text.
     *
     * @param article the text
     * @param segments its stories
     * @param parses its sentences
     * @param resolved who is mentioned and what is stated
     */
    record Read(Article article, List<Segment> segments, List<Parse> parses, Resolved resolved) {}

    Read read(String text, String published, String source) {
        return read(Paper.of(text, published, source));
    }

    /** Reads texts on all processors, and keeps what came out until the next are read ahead. */
    void ahead(Stream<Paper> papers) {
        Map<Paper, Read> read = new ConcurrentHashMap<>();
        papers.distinct().toList().parallelStream().forEach(paper -> read.put(paper, readNow(paper)));
        ahead = read;
    }

    Read read(Paper paper) {
        Read read = ahead.get(paper);
        return read == null ? readNow(paper) : read;
    }

    private Read readNow(Paper paper) {
        Article article = reader.read(paper.submission());
        List<Segment> segments = segmenter.segment(cleaner.clean(article.rawText()));
        ReadText read = sentences.read(segments);
        Resolved resolved = resolver.resolve(article, read.parses(), extractor.extract(read, article.publication()));
        return new Read(article, segments, read.parses(), resolved);
    }

    List<Segment> segments(String text) {
        return segmenter.segment(cleaner.clean(text));
    }
}
