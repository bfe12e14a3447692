package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrandedArticlesTests {

    @Test
    void aPartitionIsReadToTheEndOnceItsLastMessageIs() {
        assertThat(StrandedArticles.isReadToTheEnd(11, 3, 12)).isFalse();
        assertThat(StrandedArticles.isReadToTheEnd(12, 3, 12)).isTrue();
        assertThat(StrandedArticles.isReadToTheEnd(0, 0, 0)).isTrue();
        assertThat(StrandedArticles.isReadToTheEnd(0, 0, 1)).isFalse();
    }

    /** Their articles wait in the graph and are sent again. */
    @Test
    void aPartitionWhoseMessagesExpiredUnreadHoldsNoneUp() {
        assertThat(StrandedArticles.isReadToTheEnd(5, 12, 12)).isTrue();
        assertThat(StrandedArticles.isReadToTheEnd(5, 11, 12)).isFalse();
    }
}
