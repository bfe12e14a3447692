package org.dateline.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * The description that the training script writes beside a model. Its {@code title} is ignored: training joins a
 * headline and its text by that, and here a headline is a sentence of its own.
 *
 * @param name the model's name and version, as claims state it
 * @param format the layout of tensors and labels; this release reads {@value #FORMAT}
 * @param longest the number of tokens in a window
 * @param temperature the divisor of the logits of triggers and types, fitted on the development part
 * @param threshold the least probability of an article's surest trigger; below it, the article has no act
 * @param further the least probability of the other triggers in an article with an act
 * @param confidence the weights of the logistic model for the probability that an act is all right: a constant, then
 *     those of the log-probabilities of its type, its stage, and its marks of actors and targets
 * @param types the names of act types, in the order of the logits after "no act"
 * @param instruments the names of instruments, in the order of the logits
 * @param directions the names of directions
 * @param stages the names of stages; {@code NONE} for no stage
 * @param flags the names of the stances {@code denied}, {@code hedged} and {@code conditional}
 * @param roles the names of the parts of an act
 * @param mentions the names of mention kinds, each with a beginning and an inside mark
 * @param tags the part-of-speech tags of the Penn Treebank
 * @param sha256 the hash of each model file
 */
@JsonIgnoreProperties("title")
record ReaderManifest(
        String name,
        int format,
        int longest,
        double temperature,
        double threshold,
        double further,
        List<Double> confidence,
        List<String> types,
        List<String> instruments,
        List<String> directions,
        List<String> stages,
        List<String> flags,
        List<String> roles,
        List<String> mentions,
        List<String> tags,
        Map<String, String> sha256) {

    static final int FORMAT = 4;
}
