package org.dateline.extraction;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Loads the English models of NLP4J beside one another: 16 s on two cores the first time, of which unpacking the word
 * embeddings takes all; its own loader takes one after the other, 30 s.
 */
final class Nlp4jModels {

    private static final String FOLDER = "edu/emory/mathcs/nlp/";

    /** Where its own loader looks for lexica; they are put in afterwards. */
    private static final String NO_LEXICA = "<configuration><lexica/></configuration>";

    private Nlp4jModels() {}

    /** Returns the tokenizer, tagger, lemmatizer, entity finder and dependency parser as one decoder. */
    static NLPDecoder load(Unpacked unpacked) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            // The longest goes first.
            var embeddings = CompletableFuture.supplyAsync(() -> embeddings(unpacked), pool);
            var parser = component(pool, "en-dep");
            var gazetteers = Nlp4jModels.<PrefixTree<String, Set<String>>>lexicon(
                    pool, Field.word_form_simplified, "en-named-entity-gazetteers-simplified");
            var clusters = Nlp4jModels.<Map<String, Set<String>>>lexicon(
                    pool, Field.word_form_simplified_lowercase, "en-brown-clusters-simplified-lowercase");
            var classes = Nlp4jModels.<Map<String, List<String>>>lexicon(
                    pool, Field.word_form_simplified_lowercase, "en-ambiguity-classes-simplified-lowercase");
            var entities = component(pool, "en-ner");
            var tagger = component(pool, "en-pos");
            GlobalLexica<NLPNode> lexica = noLexica();
            lexica.setWordEmbeddings(embeddings.join());
            lexica.setNamedEntityGazetteers(gazetteers.join());
            lexica.setWordClusters(clusters.join());
            lexica.setAmbiguityClasses(classes.join());
            var lemmatizer = new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH);
            return decoder(List.of(lexica, tagger.join(), lemmatizer, entities.join(), parser.join()));
        }
    }

    private static NLPDecoder decoder(List<NLPComponent<NLPNode>> components) {
        NLPDecoder decoder = new NLPDecoder();
        decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
        decoder.setComponents(components);
        return decoder;
    }

    private static GlobalLexica<NLPNode> noLexica() {
        return new GlobalLexica<>(new ByteArrayInputStream(NO_LEXICA.getBytes(StandardCharsets.UTF_8)));
    }

    private static CompletableFuture<NLPComponent<NLPNode>> component(Executor pool, String name) {
        return CompletableFuture.supplyAsync(() -> NLPUtils.getComponent(FOLDER + "models/" + name + ".xz"), pool);
    }

    private static <T> CompletableFuture<GlobalLexicon<T>> lexicon(Executor pool, Field field, String name) {
        return CompletableFuture.supplyAsync(
                () -> new GlobalLexicon<>(
                        Nlp4jModels.<T>read(name, IOUtils::createArtifactObjectInputStream), field, name),
                pool);
    }

    private static GlobalLexicon<Map<String, float[]>> embeddings(Unpacked unpacked) {
        String name = "en-word-embeddings-undigitalized";
        Map<String, float[]> vectors = read(name, file -> new ObjectInputStream(unpacked.open(file)));
        return new GlobalLexicon<>(vectors, Field.word_form_undigitalized, name);
    }

    /** Opens a file of the class path. */
    private interface Opener {

        ObjectInputStream open(String file) throws IOException;
    }

    /** The file's type is known by its name only. */
    @SuppressWarnings("unchecked")
    private static <T> T read(String lexicon, Opener opener) {
        try (ObjectInputStream in = opener.open(FOLDER + "lexica/" + lexicon + ".xz")) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("The lexicon " + lexicon + " cannot be read", e);
        }
    }
}
