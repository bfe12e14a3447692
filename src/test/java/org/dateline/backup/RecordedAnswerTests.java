package org.dateline.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedAnswerTests {

    private static final String EARLIER =
            "{\"data\":{\"node\":{\"measures\":[{\"id\":\"measure:1\",\"name\":\"Somebody: import restriction on China (wine)\"}]}}}";
    private static final String TODAY =
            "{\"data\":{\"node\":{\"measures\":[{\"id\":\"measure:1\",\"name\":\"Import restriction on China (wine)\"}]}}}";

    private static boolean isRepeated(String recorded, String now, String schema) {
        return new RecordedAnswer("{ node(id: \"action:1\") { id } }", recorded).isRepeatedBy(now, schema);
    }

    @Test
    void aBackupOfAnEarlierReleaseNamesMeasuresOfUnknownImposersOtherwise() {
        assertThat(isRepeated(EARLIER, TODAY, "0107")).isTrue();
        assertThat(isRepeated(EARLIER, EARLIER, "0107")).isTrue();
        assertThat(isRepeated(TODAY, TODAY, "0108")).isTrue();
    }

    @Test
    void anyOtherDifferenceIsOne() {
        assertThat(isRepeated(EARLIER, TODAY, "0108")).isFalse();
        assertThat(isRepeated(TODAY, EARLIER, "0107")).isFalse();
        assertThat(isRepeated(EARLIER, TODAY.replace("wine", "beef"), "0107")).isFalse();
        assertThat(isRepeated("{\"text\":\"Somebody: tariff\"}", "{\"text\":\"Tariff\"}", "0107"))
                .isFalse();
    }
}
