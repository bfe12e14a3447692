package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void aReportThatWasRunTogetherWithItsHeadlineBeginsAnew() {
        String report = "Kenya banned imports of maize.";
        String line = "Kenya bans maize NAIROBI (Reuters) - " + report;
        List<Sentence> sentences = new Sentences().of(line, new Span(0, line.length()), 0);
        assertThat(sentences).extracting(Sentence::text).containsExactly("Kenya bans maize", report);
        assertThat(sentences).extracting(Sentence::headline).containsExactly(true, false);
    }
}
