package org.dateline.cleaning;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.dateline.model.Checkpoint;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sentence transformer all-MiniLM-L6-v2 (Apache-2.0), quantised, run in this process. */
@Component
@Lazy
class MiniLm implements SentenceEmbedder {

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    private final RecentVectors recent = new RecentVectors();

    @Override
    public List<float[]> embed(List<String> sentences) {
        return sentences.stream().map(this::vector).toList();
    }

    private float[] vector(String sentence) {
        Checkpoint.pass();
        float[] known = recent.get(sentence);
        if (known != null) {
            return known;
        }
        float[] vector = model.embed(sentence).content().vector();
        recent.put(sentence, vector);
        return vector;
    }
}
