package org.dateline.cleaning;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sentence transformer all-MiniLM-L6-v2 (Apache-2.0), quantised, run in this process. */
@Component
@Lazy
class MiniLm implements SentenceEmbedder {

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

    @Override
    public List<float[]> embed(List<String> sentences) {
        List<TextSegment> segments = sentences.stream().map(TextSegment::from).toList();
        return segments.isEmpty()
                ? List.of()
                : model.embedAll(segments).content().stream()
                        .map(e -> e.vector())
                        .toList();
    }
}
