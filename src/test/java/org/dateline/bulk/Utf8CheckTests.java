package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTests {

    private static boolean accepts(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        boolean all = true;
        for (byte b : bytes) {
            all &= check.accepts(b);
        }
        return all;
    }

    /** A line's end closes the sequence here, so that one that is cut off is refused. */
    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void whatTheDecoderTakesAndRefusesIsTakenAndRefused() {
        Random random = new Random(5);
        int[] lead = {
            0x41, 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x8F, 0x90
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int j = 0; j < bytes.length - 1; j++) {
                bytes[j] = (byte) lead[random.nextInt(lead.length)];
            }
            bytes[bytes.length - 1] = '\n';
            assertThat(accepts(bytes)).as("%s", Arrays.toString(bytes)).isEqualTo(decodes(bytes));
        }
    }
}
