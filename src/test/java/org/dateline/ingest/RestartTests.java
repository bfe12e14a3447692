package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class RestartTests {

    @Test
    void aStoppedServiceWatchesNoThreads() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            Restart restart = new Restart(context);
            restart.watchThreads();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(before);
            restart.leaveThreads();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
        }
    }

    @Test
    void aServiceThatStopsBeforeALaterOneLeavesTheWatchToIt() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            Restart first = new Restart(context);
            Restart second = new Restart(context);
            first.watchThreads();
            second.watchThreads();
            Thread.UncaughtExceptionHandler watch = Thread.getDefaultUncaughtExceptionHandler();
            first.leaveThreads();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(watch);
            second.leaveThreads();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(watch);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
