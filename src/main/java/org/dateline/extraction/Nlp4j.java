package org.dateline.extraction;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.model.Parse;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The analysis by NLP4J (Choi 2016): its labels are those of ClearNLP, its entities those of OntoNotes. */
@Component
@Lazy
class Nlp4j implements Analyzer {

    private static final Logger LOG = LoggerFactory.getLogger(Nlp4j.class);

    private final NLPDecoder decoder;

    Nlp4j(@Value("${dateline.models:${dateline.data:data}/models}") Path models) {
        TooLittleHeap.check(Runtime.getRuntime().maxMemory());
        long start = System.nanoTime();
        decoder = Nlp4jModels.load(new Unpacked(models));
        LOG.info("The language models are loaded ({} s)", (System.nanoTime() - start) / 1_000_000_000);
    }

    @Override
    public List<Parse> analyse(List<Segment> segments) {
        List<Parse> parses = new ArrayList<>();
        for (Segment segment : segments) {
            for (Sentence sentence : segment.sentences()) {
                parses.add(parse(sentence, segment.index()));
            }
        }
        return parses;
    }

    private Parse parse(Sentence sentence, int segment) {
        List<Token> words = decoder.getTokenizer().tokenize(sentence.text());
        NLPNode[] nodes = decoder.toNodeArray(words);
        decoder.decode(nodes);
        List<org.dateline.model.Token> tokens = new ArrayList<>();
        // The first node is the artificial root.
        for (int i = 1; i < nodes.length; i++) {
            tokens.add(token(nodes[i], sentence.span().start()));
        }
        return DisplacedObjects.restored(
                Regrown.of(LostSubjects.of(Reattached.of(Reheaded.of(new Parse(sentence, segment, tokens))))));
    }

    private static org.dateline.model.Token token(NLPNode node, int offset) {
        NLPNode head = node.getDependencyHead();
        return new org.dateline.model.Token(
                node.getID() - 1,
                node.getWordForm(),
                Lemmas.of(
                        node.getWordForm(),
                        node.getPartOfSpeechTag(),
                        Objects.requireNonNullElse(node.getLemma(), node.getWordFormLowercase())),
                node.getPartOfSpeechTag(),
                Objects.requireNonNullElse(node.getNamedEntityTag(), "O"),
                head == null ? -1 : head.getID() - 1,
                Objects.requireNonNullElse(node.getDependencyLabel(), "dep"),
                new Span(offset + node.getStartOffset(), offset + node.getEndOffset()));
    }
}
