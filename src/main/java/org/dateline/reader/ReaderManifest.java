package org.dateline.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * The description that the training script writes beside a model, but for {@code title}: the training joins a headline and its text by that,
 * and here a headline is a sentence of its own.
 *
 * @param name the model's name and version, as claims state it
 * @param format the layout of tensors and labels; this release reads {@value #FORMAT}
 * @param longest the number of tokens that the model sees at once
 * @param temperature the divisor of the logits of triggers and types, fitted on the development part
 * @param threshold the probability that the surest trigger of an article must have, or it has no act at all
 * @param further the probability from which the other triggers of an article with an act count
 * @param confidence the weights of the logistic model that tells how likely all of an act is right: a constant, then those of the
 *     log-probabilities of its type, its stage, and its marks of actors and targets
 * @param types the names of act types, in the order of the logits behind "no act"
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
