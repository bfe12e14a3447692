package org.dateline.reader;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.model.Span;

/**
 * Labelled acts of texts that were written for Dateline, each with the reader's state at its trigger. The states show how the reader sees a
 * word in its sentence, so that two acts of one sentence have different neighbours.
 *
 * <p>{@code examples.tsv} begins with the name of the reader. Each further line has the id of a label, the first and the last offset of the
 * trigger in the sentence, the coding and the sentence. {@code examples.int8} has the width of a vector and the mean state in big-endian
 * order, and the vectors: states without their mean, scaled to one byte per number.
 */
final class Examples {

    static final String TABLE = "examples.tsv";
    static final String VECTORS = "examples.int8";

    /** The number of examples shown beside an act. */
    private static final int NEAREST = 3;

    /** The greatest number of a byte, to which the greatest number of a vector is scaled. */
    private static final float GREATEST = 127;

    /** The number of fields in a line. */
    private static final int FIELDS = 5;

    /** No examples, for a reader whose folder has none. */
    static final Examples NONE = new Examples("", List.of(), new float[0], new byte[0][]);

    private final String reader;
    private final List<LabelledExample> examples;
    private final float[] mean;
    private final byte[][] vectors;

    private Examples(String reader, List<LabelledExample> examples, float[] mean, byte[][] vectors) {
        this.reader = reader;
        this.examples = examples;
        this.mean = mean;
        this.vectors = vectors;
    }

    /**
     * Reads the examples beside a model. States of another reader compare with nothing, so its examples are left out.
     *
     * @throws UnusableModel if the two files do not fit each other
     */
    static Examples load(ModelFiles files) {
        Optional<byte[]> table = files.optional(TABLE);
        Optional<byte[]> vectors = files.optional(VECTORS);
        if (table.isEmpty() || vectors.isEmpty()) {
            return NONE;
        }
        List<String> lines =
                new String(table.get(), StandardCharsets.UTF_8).lines().toList();
        return lines.getFirst().equals(files.manifest().name())
                ? of(lines.getFirst(), lines.subList(1, lines.size()), vectors.get())
                : NONE;
    }

    private static Examples of(String reader, List<String> lines, byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            float[] mean = new float[in.readInt()];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = in.readFloat();
            }
            if (in.available() != lines.size() * mean.length) {
                throw new UnusableModel(
                        "The examples of " + reader + " do not fit their vectors. Make both files again.");
            }
            byte[][] vectors = new byte[lines.size()][mean.length];
            for (byte[] vector : vectors) {
                in.readFully(vector);
            }
            return new Examples(reader, lines.stream().map(Examples::example).toList(), mean, vectors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledExample example(String line) {
        String[] fields = line.split("\t", FIELDS);
        Span trigger = new Span(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
        return new LabelledExample(fields[0], fields[4], trigger, fields[3]);
    }

    /** Returns the line of an example. */
    static String line(LabelledExample example) {
        return String.join(
                "\t",
                example.id(),
                String.valueOf(example.trigger().start()),
                String.valueOf(example.trigger().end()),
                example.codes(),
                example.text());
    }

    /** Returns the name of the reader whose states these are. */
    String reader() {
        return reader;
    }

    /** Returns all examples, in the order of their labels. */
    List<LabelledExample> all() {
        return examples;
    }

    /** Returns the examples that are nearest to a state, the nearest first, each from another sentence. */
    List<NearExample> nearest(float[] state) {
        float[] asked = examples.isEmpty() ? state : beyond(state, mean);
        double[] similarity = IntStream.range(0, examples.size())
                .mapToDouble(i -> cosine(asked, vectors[i]))
                .toArray();
        Set<String> sentences = new HashSet<>();
        List<NearExample> nearest = new ArrayList<>();
        IntStream.range(0, examples.size())
                .boxed()
                .sorted((one, other) -> Double.compare(similarity[other], similarity[one]))
                .takeWhile(i -> nearest.size() < NEAREST)
                .filter(i -> sentences.add(examples.get(i).text()))
                .forEach(i -> nearest.add(new NearExample(examples.get(i), similarity[i])));
        return nearest;
    }

    /** Returns the vector of a state. */
    static byte[] vector(float[] state, float[] mean) {
        float[] rest = beyond(state, mean);
        float greatest = 0;
        for (float number : rest) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        byte[] vector = new byte[rest.length];
        for (int i = 0; i < rest.length && greatest > 0; i++) {
            vector[i] = (byte) Math.round(rest[i] / greatest * GREATEST);
        }
        return vector;
    }

    /** Returns a state less the mean of all states. */
    private static float[] beyond(float[] state, float[] mean) {
        float[] rest = new float[state.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = state[i] - mean[i];
        }
        return rest;
    }

    private static double cosine(float[] one, byte[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
