package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTests {

    private static List<String> read(String text, boolean quoted) throws IOException {
        List<String> all = new ArrayList<>();
        try (RowReader rows = new RowReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), quoted)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row.number() + " " + row.text());
            }
        }
        return all;
    }

    @Test
    void rowsEndWithLinesAndBlankOnesAreCounted() throws IOException {
        assertThat(read("\ufeffa\r\n\nb", false)).containsExactly("1 a", "3 b");
        assertThat(read("", false)).isEmpty();
        assertThat(read("a\n", false)).containsExactly("1 a");
    }

    @Test
    void aQuotedCellMaySpanLinesAndTheRowHasTheNumberOfItsFirst() throws IOException {
        assertThat(read("a,\"b\nc\n\nd\",e\nf\n", true)).containsExactly("1 a,\"b\nc\n\nd\",e", "5 f");
        assertThat(read("a,\"b \"\"c\"\"\"\nd\n", true)).containsExactly("1 a,\"b \"\"c\"\"\"", "2 d");
        assertThat(read("a,\"b\nc", true)).containsExactly("1 a,\"b\nc");
    }

    @Test
    void aRowMayBeLongerThanWhatIsReadAtOnce() throws IOException {
        String row = "x".repeat(200_000);
        assertThat(read(row + "\ny\n" + row, false)).containsExactly("1 " + row, "2 y", "3 " + row);
    }
}
