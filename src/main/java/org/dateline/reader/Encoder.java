package org.dateline.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.dateline.model.Span;

/**
 * The trained encoder, run by ONNX Runtime in this process.
 *
 * <p>{@code sentences.onnx} takes int64 {@code ids}, {@code segments}, {@code shapes} and {@code mask} of (batch,
 * tokens). It gives float32 {@code states} (batch, tokens, width), {@code triggers} (batch, tokens, 1 + types),
 * {@code mentions} (batch, tokens, 1 + 2 × kinds) and {@code tags} (batch, tokens, tags).
 *
 * <p>{@code acts.onnx} takes one row for each trigger: its {@code states} and {@code mask}, and in int64 {@code places}
 * (rows) the token of the trigger. It gives {@code roles} (rows, tokens, roles, 3) and the logits of the act.
 *
 * <p>{@code told.onnx} takes the same for the tokens of the trigger's sentence alone. It gives {@code kept} (rows,
 * tokens, 2, 3): for summary and title the scores of keeping a word, of leaving words out from it on, and of resuming
 * with it. It also gives {@code exists} (rows, 2), the logits of there being a summary and a title at all.
 */
final class Encoder implements AutoCloseable {

    private final OrtEnvironment environment = UnpackedRuntime.environment();
    private final OrtSession sentences;
    private final OrtSession acts;
    private final OrtSession told;

    /** The memory of ONNX Runtime lies outside the heap. Freeing it during a run would crash the process. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    /**
     * Loads the three files.
     *
     * @param threads the number of threads that one call may use
     * @throws UnusableModel if ONNX Runtime rejects one of them
     */
    Encoder(byte[] sentences, byte[] acts, byte[] told, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // A thread that spins until its next call takes the processor from the thread that writes.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.sentences = environment.createSession(sentences, options);
            this.acts = environment.createSession(acts, options);
            this.told = environment.createSession(told, options);
        } catch (OrtException e) {
            throw new UnusableModel("ONNX Runtime cannot load the model: " + e.getMessage(), e);
        }
    }

    /**
     * The logits of a batch of windows.
     *
     * @param length the tokens of each row, padding included
     * @param width the size of one state
     * @param states the states of all rows
     * @param triggers by row and token
     * @param mentions by row and token
     * @param tags by row and token
     */
    record SentenceLogits(
            int length, int width, float[] states, float[][][] triggers, float[][][] mentions, float[][][] tags) {}

    /**
     * The logits of triggers.
     *
     * @param roles by row, token, role and mark
     * @param types by row; the first is "no act"
     * @param instruments by row
     * @param directions by row
     * @param stages by row
     * @param flags by row
     */
    record ActLogits(
            float[][][][] roles,
            float[][] types,
            float[][] instruments,
            float[][] directions,
            float[][] stages,
            float[][] flags) {}

    /**
     * The logits of the words that the summary and the title of each act keep.
     *
     * @param kept by row, token of the sentence, and summary or title, the scores of {@link KeptWords}
     * @param exists by row, and summary or title
     */
    record ToldLogits(float[][][][] kept, float[][] exists) {}

    /** Runs the first pass on windows, padded to the longest. */
    SentenceLogits read(List<TokenWindow> windows) {
        int length = windows.stream().mapToInt(TokenWindow::length).max().orElseThrow();
        try (Use open = open();
                OnnxTensor ids = rows(windows, length, TokenWindow::ids);
                OnnxTensor segments = rows(windows, length, TokenWindow::segments);
                OnnxTensor shapes = rows(windows, length, TokenWindow::shapes);
                OnnxTensor mask =
                        rows(windows, length, w -> w.ids().stream().map(i -> 1).toList());
                OrtSession.Result result =
                        sentences.run(Map.of("ids", ids, "segments", segments, "shapes", shapes, "mask", mask))) {
            OnnxTensor states = tensor(result, "states");
            int width = (int) states.getInfo().getShape()[2];
            float[] all = new float[windows.size() * length * width];
            states.getFloatBuffer().get(all);
            return new SentenceLogits(
                    length, width, all, cube(result, "triggers"), cube(result, "mentions"), cube(result, "tags"));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on " + windows.size() + " windows", e);
        }
    }

    /**
     * Runs the second pass on triggers.
     *
     * @param read the result of the first pass
     * @param windows the windows
     * @param rows the index of the window of each trigger
     * @param places the token of each trigger
     */
    ActLogits parts(SentenceLogits read, List<TokenWindow> windows, int[] rows, long[] places) {
        int size = read.length() * read.width();
        float[] states = new float[rows.length * size];
        long[] mask = new long[rows.length * read.length()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(read.states(), rows[i] * size, states, i * size, size);
            java.util.Arrays.fill(
                    mask,
                    i * read.length(),
                    i * read.length() + windows.get(rows[i]).length(),
                    1);
        }
        try (Use open = open();
                OnnxTensor in = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(states), new long[] {rows.length, read.length(), read.width()});
                OnnxTensor masked = OnnxTensor.createTensor(
                        environment, LongBuffer.wrap(mask), new long[] {rows.length, read.length()});
                OnnxTensor at =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(places), new long[] {rows.length});
                OrtSession.Result result = acts.run(Map.of("states", in, "mask", masked, "places", at))) {
            return new ActLogits(
                    (float[][][][]) tensor(result, "roles").getValue(),
                    square(result, "types"),
                    square(result, "instruments"),
                    square(result, "directions"),
                    square(result, "stages"),
                    square(result, "flags"));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on " + rows.length + " triggers", e);
        }
    }

    /**
     * Scores which words of their sentences tell each act.
     *
     * @param read the result of the first pass
     * @param rows the index of the window of each trigger
     * @param places the token of each trigger
     * @param sentences the tokens of each trigger's sentence: the first, and the one after the last
     */
    ToldLogits told(SentenceLogits read, int[] rows, long[] places, List<Span> sentences) {
        int length = sentences.stream().mapToInt(s -> s.end() - s.start()).max().orElseThrow();
        int width = read.width();
        float[] states = new float[rows.length * length * width];
        long[] mask = new long[rows.length * length];
        long[] inside = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Span sentence = sentences.get(i);
            int tokens = sentence.end() - sentence.start();
            int from = (rows[i] * read.length() + sentence.start()) * width;
            System.arraycopy(read.states(), from, states, i * length * width, tokens * width);
            java.util.Arrays.fill(mask, i * length, i * length + tokens, 1);
            inside[i] = places[i] - sentence.start();
        }
        try (Use open = open();
                OnnxTensor in = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(states), new long[] {rows.length, length, width});
                OnnxTensor masked =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), new long[] {rows.length, length});
                OnnxTensor at =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(inside), new long[] {rows.length});
                OrtSession.Result result = told.run(Map.of("states", in, "mask", masked, "places", at))) {
            return new ToldLogits((float[][][][]) tensor(result, "kept").getValue(), square(result, "exists"));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on " + rows.length + " sentences", e);
        }
    }

    private OnnxTensor rows(List<TokenWindow> windows, int length, Function<TokenWindow, List<Integer>> column)
            throws OrtException {
        long[] values = new long[windows.size() * length];
        for (int row = 0; row < windows.size(); row++) {
            List<Integer> of = column.apply(windows.get(row));
            for (int i = 0; i < of.size(); i++) {
                values[row * length + i] = of.get(i);
            }
        }
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {windows.size(), length});
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    private static float[][][] cube(OrtSession.Result result, String name) throws OrtException {
        return (float[][][]) tensor(result, name).getValue();
    }

    private static float[][] square(OrtSession.Result result, String name) throws OrtException {
        return (float[][]) tensor(result, name).getValue();
    }

    private interface Use extends AutoCloseable {

        @Override
        void close();
    }

    private Use open() {
        use.readLock().lock();
        if (closed) {
            use.readLock().unlock();
            throw new IllegalStateException("The reader is closed");
        }
        return use.readLock()::unlock;
    }

    /** Waits for runs in progress and frees the model; later runs fail. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                sentences.close();
                acts.close();
                told.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed to close", e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
