package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ONNX Runtime gives the logits that PyTorch gave, on a small model with weights drawn by lot ({@code fixtures.py --tiny}). */
class EncoderTests {

    private static final Path TINY = Path.of("src/test/resources/reader/tiny");

    /** What fp32 leaves between two ways of adding up. */
    private static final float CLOSE = 1e-4f;

    private final JsonNode expected = JsonMapper.shared().readTree(TINY.resolve("expected.json"));

    private TokenWindow window(int row, int length) {
        List<Integer> ids = new ArrayList<>();
        List<Integer> shapes = new ArrayList<>();
        List<Integer> ones = new ArrayList<>();
        List<Span> words = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            ids.add(expected.get("ids").get(row).get(i).asInt());
            shapes.add(expected.get("shapes").get(row).get(i).asInt());
            ones.add(1);
            words.add(new Span(i, i + 1));
            sentences.add(0);
        }
        return new TokenWindow(ids, ones, shapes, words, sentences, List.of(0), 0);
    }

    @Test
    void logitsAreThoseOfPyTorch() throws IOException {
        try (Encoder encoder = tiny()) {
            List<TokenWindow> windows = List.of(window(0, 7), window(1, 5));
            Encoder.SentenceLogits read = encoder.read(windows);
            assertClose(read.triggers(), "triggers");
            assertClose(read.mentions(), "mentions");
            assertClose(read.tags(), "tags");
            Encoder.ActLogits acts = encoder.parts(read, windows, new int[] {0, 1}, new long[] {2, 1});
            assertClose(acts.roles(), "roles");
            assertClose(acts.types(), "types");
            assertClose(acts.instruments(), "instruments");
            assertClose(acts.directions(), "directions");
            assertClose(acts.stages(), "stages");
            assertClose(acts.flags(), "flags");
            Encoder.ToldLogits told =
                    encoder.told(read, new int[] {0, 1}, new long[] {2, 1}, List.of(new Span(1, 6), new Span(1, 4)));
            assertClose(told.exists(), "exists");
            assertClose(told.kept(), "kept");
        }
    }

    /** ONNX Runtime would read memory that was freed, and end the process. */
    @Test
    void whatIsReadWhenTheReaderClosesIsReadToItsEnd() throws Exception {
        for (int round = 0; round < 20; round++) {
            Encoder encoder = tiny();
            List<TokenWindow> windows = Collections.nCopies(64, window(0, 7));
            encoder.read(windows);
            AtomicInteger reads = new AtomicInteger();
            Thread reading = Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        encoder.read(windows);
                        reads.incrementAndGet();
                    }
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessage("The reader is closed");
                    reads.addAndGet(1000);
                }
            });
            while (reads.get() == 0) {
                Thread.onSpinWait();
            }
            encoder.close();
            reading.join();
            assertThat(reads.get()).as("told that it is closed").isGreaterThan(1000);
        }
    }

    private static Encoder tiny() throws IOException {
        return new Encoder(
                Files.readAllBytes(TINY.resolve("sentences.onnx")),
                Files.readAllBytes(TINY.resolve("acts.onnx")),
                Files.readAllBytes(TINY.resolve("told.onnx")),
                1);
    }

    private void assertClose(Object logits, String name) {
        assertClose(JsonMapper.shared().valueToTree(logits), expected.get(name), name);
    }

    private static void assertClose(JsonNode ours, JsonNode theirs, String where) {
        if (theirs.isArray()) {
            assertThat(ours.size()).as(where).isEqualTo(theirs.size());
            for (int i = 0; i < theirs.size(); i++) {
                assertClose(ours.get(i), theirs.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(ours.floatValue()).as(where).isCloseTo(theirs.floatValue(), within(CLOSE));
        }
    }
}
