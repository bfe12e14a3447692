package org.dateline.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.model.Article;
import org.dateline.model.Parse;
import org.dateline.model.ReadText;
import org.dateline.model.Submission;
import org.dateline.reader.Reader;
import org.dateline.resolution.Resolver;
import org.dateline.resolution.Resolver.Resolved;
import org.dateline.source.ArticleReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The pipeline's analysis without a database, to inspect the result of each stage for a text. */
public final class Workbench implements AutoCloseable {

    private final AnnotationConfigApplicationContext stages = new AnnotationConfigApplicationContext();

    public Workbench() {
        stages.scan("org.dateline.cleaning", "org.dateline.extraction");
        stages.register(Stages.class, ArticleReader.class);
        stages.refresh();
    }

    /**
     * The results of the stages.
     *
     * @param article the article as read
     * @param text its sentences with their words, and the findings of the reader
     * @param acts the coded acts
     * @param resolved the linked mentions and the acts of policy
     * @param cuts one line for each part that was cut because the text is too long
     */
    public record Trace(Article article, ReadText text, List<CodedAct> acts, Resolved resolved, List<String> cuts) {

        /** Returns the parsed sentences in the order of the text. */
        public List<Parse> parses() {
            return text.parses();
        }
    }

    /**
     * Analyses a text.
     *
     * @throws org.dateline.source.UnreadableArticle if the text is not an article
     */
    public Trace trace(Submission submission) {
        Article article = stages.getBean(ArticleReader.class).read(submission);
        Cleaner cleaner = stages.getBean(Cleaner.class);
        var sentences = cleaner.clean(article.rawText());
        var segments = stages.getBean(Segmenter.class).segment(sentences);
        ReadText text = stages.getBean(Reader.class).read(segments);
        List<Parse> parses = text.parses();
        List<String> cuts = Stream.concat(
                        cleaner.cuts(article.rawText()).stream(),
                        stages.getBean(Reader.class).cuts(segments).map(cut -> cut + " do not fit the reader's window"))
                .toList();
        Extraction found = stages.getBean(Extractor.class).extract(text, article.publication());
        return new Trace(
                article, text, found.acts(), stages.getBean(Resolver.class).resolve(article, parses, found), cuts);
    }

    @Override
    public void close() {
        stages.close();
    }
}
