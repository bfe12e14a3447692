package org.dateline.resolution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.ActCoder;
import org.dateline.model.Article;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.reader.Reader;
import org.dateline.source.ArticleReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled training text as the service reads it, so that models of choices are trained on features as they are when
 * they serve.
 *
 * @param label the labels of the text, with its id
 * @param article the article
 * @param read the sentences and acts that the reader found
 */
record LabelledText(JsonNode label, Article article, ReadText read) {

    private static final Path LABELS = Path.of("src", "training", "labels");

    /** Between a title and its text in labelled examples. */
    private static final String TITLE = " // ";

    String id() {
        return label.get("id").asString();
    }

    /** Resolves the acts of the text, with the judges of references and of implied objects. */
    void resolve(References.Judge references, ImpliedObjects.Judge objects) {
        new Resolver(SharedCatalogue.get(), references, objects)
                .resolve(article, read.parses(), new ActCoder().extract(read, article.publication()));
    }

    /** Reads all training texts written for Dateline, some minutes long, if {@code -Dchoices.print=true} asks for it. */
    static void each(Consumer<LabelledText> consumer) throws IOException {
        assumeTrue(Boolean.getBoolean("choices.print"), "-Dchoices.print=true prints the choices");
        try (AnnotationConfigApplicationContext stages = new AnnotationConfigApplicationContext();
                Reader reader = Reader.load(2)) {
            stages.scan("org.dateline.cleaning");
            stages.register(ArticleReader.class);
            stages.refresh();
            for (JsonNode label : rows("written")) {
                if (label.has("text")) {
                    read(label, stages, reader, consumer);
                }
            }
        }
    }

    private static void read(
            JsonNode label, AnnotationConfigApplicationContext stages, Reader reader, Consumer<LabelledText> consumer) {
        // As many characters, so that places stay where they are.
        String text = label.get("text").asString().replace(TITLE, "\n\n\n\n");
        String published = label.get("published").asString();
        Article article = stages.getBean(ArticleReader.class)
                .read(new Submission(text, TextFormat.PLAIN, null, null, "Agency", published, null));
        if (article.rawText().equals(text)) {
            ReadText read = reader.read(stages.getBean(Segmenter.class)
                    .segment(stages.getBean(Cleaner.class).clean(article.rawText())));
            consumer.accept(new LabelledText(label, article, read));
        }
    }

    /** Returns the lines of a folder of labels. */
    static List<JsonNode> rows(String folder) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(LABELS.resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    rows.add(JsonMapper.shared().readTree(line));
                }
            }
        }
        return rows;
    }

    static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }
}
