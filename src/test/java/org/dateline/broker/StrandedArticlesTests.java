package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dateline.broker.StrandedArticles.Mark;
import org.junit.jupiter.api.Test;

class StrandedArticlesTests {

    private static final TopicPartition ONE = new TopicPartition("articles", 0);
    private static final TopicPartition OTHER = new TopicPartition("articles", 1);
    private static final Mark MARK = new Mark(Instant.EPOCH, Map.of(ONE, 12L, OTHER, 0L));

    private static boolean isPassed(long read, long begin) {
        return MARK.isPassed(Map.of(ONE, new OffsetAndMetadata(read)), Map.of(ONE, begin, OTHER, 0L));
    }

    @Test
    void aMarkIsPassedOnceTheMessagesBeforeItAreReadHoweverManyCameSince() {
        assertThat(isPassed(11, 3)).isFalse();
        assertThat(isPassed(12, 3)).isTrue();
        assertThat(isPassed(20, 3)).isTrue();
        assertThat(MARK.isPassed(Map.of(), Map.of())).isFalse();
    }

    /** Their articles wait in the graph and are sent again. */
    @Test
    void messagesThatExpiredUnreadHoldNoMarkUp() {
        assertThat(isPassed(5, 12)).isTrue();
        assertThat(isPassed(5, 11)).isFalse();
    }

    @Test
    void aMarkOfATopicThatWasMadeAnewCountsNoMore() {
        assertThat(MARK.isAhead(Map.of(ONE, 12L, OTHER, 5L))).isFalse();
        assertThat(MARK.isAhead(Map.of(ONE, 3L, OTHER, 5L))).isTrue();
        assertThat(MARK.isAhead(Map.of(OTHER, 5L))).isTrue();
    }
}
