package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as "number:text", with an exclamation mark behind one that is too long. */
class BoundedLinesTests {

    private static List<String> lines(String text, long most) throws IOException {
        BoundedLines lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
        List<String> read = new ArrayList<>();
        while (!lines.isEnded()) {
            BoundedLines.Line line = lines.next();
            read.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8)
                    + (line.tooLong() ? "!" : ""));
        }
        return read;
    }

    @Test
    void linesAreCountedFromOne() throws IOException {
        assertThat(lines("a\nb\n\nc", 10)).containsExactly("1:a", "2:b", "3:", "4:c");
    }

    @Test
    void anEmptyTextIsOneEmptyLineAndSoIsTheEndOfAFile() throws IOException {
        assertThat(lines("", 10)).containsExactly("1:");
        assertThat(lines("a\n", 10)).containsExactly("1:a", "2:");
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextOneIsWhole() throws IOException {
        assertThat(lines("abc\nabcd\nab", 3)).containsExactly("1:abc", "2:abc!", "3:ab");
        assertThat(lines("abcdefgh", 3)).containsExactly("1:abc!");
    }

    @Test
    void theLimitCountsBytes() throws IOException {
        assertThat(lines("éé\n", 4)).startsWith("1:éé");
        assertThat(lines("éé\n", 3)).first().asString().endsWith("!");
    }
}
