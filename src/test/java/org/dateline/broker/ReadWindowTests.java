package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.Outcome;
import org.junit.jupiter.api.Test;

class ReadWindowTests {

    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");

    private final ReadWindow window = new ReadWindow();

    private void take(int partition, long... offsets) {
        window.assign(List.of(partition));
        for (long offset : offsets) {
            window.take(partition, offset, THEN.plusSeconds(offset));
        }
    }

    @Test
    void anOffsetMovesOnToTheFirstArticleThatHasNotEnded() {
        take(0, 4, 5, 6);
        window.end(0, 5);
        assertThat(window.moved()).isEmpty();
        window.end(0, 4);
        assertThat(window.moved()).isEqualTo(Map.of(0, 6L));
        assertThat(window.moved()).isEmpty();
        assertThat(window.size()).isEqualTo(1);
    }

    @Test
    void aSlowArticleHoldsItsOwnPartitionOnly() {
        take(0, 1, 2);
        take(1, 7);
        window.end(0, 2);
        window.end(1, 7);
        assertThat(window.moved()).isEqualTo(Map.of(1, 8L));
        assertThat(window.width()).isEqualTo(2);
    }

    @Test
    void failuresAreCountedForEachArticleAndForgottenWithItsPartition() {
        take(0, 1, 2);
        assertThat(window.failed(0, 1)).isEqualTo(1);
        assertThat(window.failed(0, 1)).isEqualTo(2);
        assertThat(window.failed(0, 2)).isEqualTo(1);
        window.revoke(List.of(0));
        assertThat(window.failed(0, 1)).isZero();
    }

    @Test
    void whatWasRevokedIsNotPassedOver() {
        take(0, 1);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        window.follow(0, 1, outcome);
        assertThat(window.revoke(List.of(0))).containsExactly(outcome);
        window.end(0, 1);
        assertThat(window.moved()).isEmpty();
        assertThat(window.isOpen(0, 1)).isFalse();
        assertThat(window.holds(0)).isFalse();
    }

    @Test
    void theOldestIsTheFirstThatWasSentOfThoseUnderWay() {
        assertThat(window.oldest()).isEmpty();
        take(0, 3, 9);
        take(1, 1);
        window.end(1, 1);
        assertThat(window.oldest()).contains(THEN.plusSeconds(3));
    }
}
