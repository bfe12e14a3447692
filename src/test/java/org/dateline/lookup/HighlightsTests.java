package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.lookup.Highlights.Passage;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class HighlightsTests {

    @Test
    void findsWholeWordsWhateverTheirCase() {
        List<Passage> found = Highlights.of("Huawei was banned; huaweis were not.", "HUAWEI", 3);
        assertThat(found)
                .containsExactly(new Passage("Huawei was banned; huaweis were not.", 0, List.of(new Span(0, 6))));
    }

    @Test
    void cutsPassagesAtWords() {
        String text = "word ".repeat(100) + "needle " + "word ".repeat(100);
        Passage found = Highlights.of(text, "needle", 3).getFirst();
        assertThat(found.text()).startsWith("word ").endsWith(" word").hasSizeLessThanOrEqualTo(240);
        assertThat(text.substring(found.start())).startsWith(found.text());
        Span span = found.spans().getFirst();
        assertThat(found.text().substring(span.start(), span.end())).isEqualTo("needle");
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(Highlights.of("a needle " + "word ".repeat(200) + "a needle", "needle", 1))
                .hasSize(1);
        assertThat(Highlights.of("a needle " + "word ".repeat(200) + "a needle", "needle", 3))
                .hasSize(2);
        assertThat(Highlights.of("nothing", "...", 3)).isEmpty();
    }
}
