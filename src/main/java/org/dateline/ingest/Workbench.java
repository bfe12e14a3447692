package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.ActCoder;
import org.dateline.extraction.CodeChange;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.model.Article;
import org.dateline.model.Parse;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Submission;
import org.dateline.reader.Reader;
import org.dateline.reader.Reasons;
import org.dateline.resolution.PartyChange;
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
     * The results of the stages, with the words, probabilities and changes behind the decisions of each stage.
     *
     * @param trace the results
     * @param leftOut the words that cleaning left out
     * @param runs the runs of sentences that were weighed as other stories
     * @param reasons the probabilities of the reader
     * @param codes the changes of the codes that the reader gave acts
     * @param changes the changes by each stage of the resolver to the parties of acts
     */
    public record Explanation(
            Trace trace,
            List<Cleaner.LeftOut> leftOut,
            List<Segmenter.Run> runs,
            Reasons reasons,
            List<CodeChange> codes,
            List<PartyChange> changes) {}

    /**
     * Analyses a text.
     *
     * @throws org.dateline.source.UnreadableArticle if the text is not an article
     */
    public Trace trace(Submission submission) {
        Article article = stages.getBean(ArticleReader.class).read(submission);
        List<Segment> segments = segmenter().segment(cleaner().clean(article.rawText()));
        return trace(article, segments, reader().read(segments), code -> {}, change -> {});
    }

    /**
     * Analyses a text and keeps the decisions of each stage.
     *
     * @throws org.dateline.source.UnreadableArticle if the text is not an article
     */
    public Explanation explain(Submission submission) {
        Article article = stages.getBean(ArticleReader.class).read(submission);
        List<Sentence> sentences = cleaner().clean(article.rawText());
        List<Segment> segments = segmenter().segment(sentences);
        Reasons reasons = reader().explain(segments);
        List<CodeChange> codes = new ArrayList<>();
        List<PartyChange> changes = new ArrayList<>();
        Trace trace = trace(article, segments, reasons.text(), codes::add, changes::add);
        return new Explanation(
                trace, cleaner().leftOut(article.rawText()), segmenter().runs(sentences), reasons, codes, changes);
    }

    private Trace trace(
            Article article,
            List<Segment> segments,
            ReadText text,
            Consumer<CodeChange> codes,
            Consumer<PartyChange> changes) {
        List<String> cuts = Stream.concat(
                        cleaner().cuts(article.rawText()).stream(),
                        reader().cuts(segments).map(cut -> cut + " do not fit the reader's window"))
                .toList();
        Extraction found = stages.getBean(ActCoder.class).extract(text, article.publication(), codes);
        Resolved resolved = stages.getBean(Resolver.class).resolve(article, text.parses(), found, changes);
        return new Trace(article, text, found.acts(), resolved, cuts);
    }

    private Cleaner cleaner() {
        return stages.getBean(Cleaner.class);
    }

    private Segmenter segmenter() {
        return stages.getBean(Segmenter.class);
    }

    private Reader reader() {
        return stages.getBean(Reader.class);
    }

    @Override
    public void close() {
        stages.close();
    }
}
