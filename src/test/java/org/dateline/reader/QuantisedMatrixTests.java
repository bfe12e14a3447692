package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matrix as {@code export.py} writes it gives the same product on every processor ({@code fixtures.py --full}). */
class QuantisedMatrixTests {

    private static final int WIDTH = 64;

    /** Far more than 8 bits lose, and far less than sums that overflow 16 bits do. */
    private static final float CLOSE = 0.5f;

    /** Their matrices have a zero point of 128, so that they are uint8. */
    @ParameterizedTest
    @ValueSource(strings = {"sentences", "acts", "told"})
    void theReleasedReaderIsWrittenSo(String name) throws IOException {
        try (InputStream model = QuantisedMatrixTests.class.getResourceAsStream("/reader/" + name + ".onnx")) {
            assertThat(new String(model.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("weights_zero");
        }
    }

    @Test
    void theLargestNumbersDoNotOverflow() throws OrtException {
        OrtEnvironment runtime = UnpackedRuntime.environment();
        float[][] rows = new float[2][WIDTH];
        Arrays.fill(rows[0], 1);
        Arrays.fill(rows[1], 0.5f);
        try (OrtSession session = runtime.createSession(
                        Path.of("src/test/resources/reader/tiny/full.onnx").toString());
                OnnxTensor input = OnnxTensor.createTensor(runtime, rows);
                OrtSession.Result result = session.run(Map.of("rows", input))) {
            float[][] sums = (float[][]) result.get(0).getValue();
            for (float sum : sums[0]) {
                assertThat(sum).isBetween(WIDTH - CLOSE, WIDTH + CLOSE);
            }
            for (float sum : sums[1]) {
                assertThat(sum).isBetween(WIDTH / 2f - CLOSE, WIDTH / 2f + CLOSE);
            }
        }
    }
}
