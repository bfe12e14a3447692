package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

/** Has sentences read when a test wants them. */
final class Backlogs {

    private Backlogs() {}

    static void workOff(Backlog backlog) {
        while (backlog.shorten()) {
            assertThat(Thread.interrupted()).isFalse();
        }
    }
}
