package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTests {

    private final Nouns nouns = new Nouns(new ClosedClasses());

    @ParameterizedTest
    @CsvSource({
        "tankers, true",
        "tanker, false",
        "grain exports, true",
        "the export of tankers, false",
        "exports of grain, true",
        "talks with Oslo, true",
        "press, false",
        "'', false"
    })
    void theNounBeforeTheFirstPrepositionCounts(String phrase, boolean plural) {
        assertThat(nouns.isPlural(phrase)).isEqualTo(plural);
    }

    @Test
    void partsOfAListAreJoinedByCommasAndTheLastOneByAnd() {
        assertThat(Nouns.joined(List.of("Riga"), "Oslo")).isEqualTo("Riga and Oslo");
        assertThat(Nouns.joined(List.of("Riga", "Lima"), "Oslo")).isEqualTo("Riga, Lima and Oslo");
    }
}
