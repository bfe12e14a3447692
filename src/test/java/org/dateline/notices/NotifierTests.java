package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.dateline.changes.Changes;
import org.dateline.graph.DutyOfTests;
import org.dateline.topics.Topic;
import org.junit.jupiter.api.Test;

/** How the loops behind the receivers go on. What they tell is tested on a real service. */
class NotifierTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");

    private final DutyOfTests duty = new DutyOfTests();
    private final List<Throwable> noted = Collections.synchronizedList(new ArrayList<>());

    private static Receiver receiver(ReceiverKind kind, Instant lastDeliveredAt, Instant nextTryAt) {
        return new Receiver(
                "receiver:1",
                "topic:1",
                kind,
                "somebody",
                new Changes.Place(0, ""),
                THEN,
                lastDeliveredAt,
                0,
                0,
                0,
                0,
                null,
                nextTryAt);
    }

    /** Receivers whose list is read by a test, and of which one is being told for as long as nobody stops it. */
    private abstract static class OneReceiver extends Receivers {

        final CountDownLatch told = new CountDownLatch(1);
        final CountDownLatch stopped = new CountDownLatch(1);

        OneReceiver() {
            super(null, null, null, null, null);
        }

        @Override
        public Optional<Receiver> find(String id) {
            told.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped.countDown();
            }
            return Optional.empty();
        }
    }

    private Notifier notifier(Receivers receivers) {
        return new Notifier(
                duty,
                receivers,
                null,
                null,
                null,
                null,
                null,
                noted::add,
                new NoticeSettings("", Duration.ofMinutes(15), Duration.ofSeconds(1)));
    }

    @Test
    void aMailWaitsForTheTimeSinceTheLastOneAlsoBehindARestart() {
        Duration every = Duration.ofMinutes(15);
        Instant now = THEN.plusSeconds(60);
        assertThat(Notifier.wait(receiver(ReceiverKind.EMAIL, THEN, null), every, now))
                .isEqualTo(Duration.ofMinutes(14));
        assertThat(Notifier.wait(receiver(ReceiverKind.EMAIL, THEN, THEN.plusSeconds(90)), every, now))
                .isEqualTo(Duration.ofMinutes(14));
        assertThat(Notifier.wait(receiver(ReceiverKind.EMAIL, null, null), every, now))
                .isZero();
        assertThat(Notifier.wait(receiver(ReceiverKind.EMAIL, THEN, null), every, THEN.plusSeconds(3_600)))
                .isZero();
        assertThat(Notifier.wait(receiver(ReceiverKind.EMAIL, now.plusSeconds(1_000_000), null), every, now))
                .isEqualTo(every);
    }

    @Test
    void aWebhookWaitsBehindAFailureOnly() {
        Duration every = Duration.ofMinutes(15);
        assertThat(Notifier.wait(receiver(ReceiverKind.WEBHOOK, THEN, null), every, THEN))
                .isZero();
        assertThat(Notifier.wait(receiver(ReceiverKind.WEBHOOK, THEN, THEN.plusSeconds(90)), every, THEN))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void anErrorEndsNoLoop() {
        AtomicInteger reads = new AtomicInteger();
        Notifier notifier = notifier(new OneReceiver() {
            @Override
            public List<Receiver> of(Topic topic) {
                if (reads.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("trial");
                }
                return List.of();
            }
        });
        notifier.begin();
        try {
            Awaitility.await().atMost(SOON).until(() -> reads.get() > 1);
        } finally {
            notifier.stop();
        }
        assertThat(noted).hasOnlyElementsOfType(OutOfMemoryError.class).hasSize(1);
    }

    @Test
    void aReceiverWhoseNoticesStoppedSaysSo() {
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        Notifier notifier = notifier(new Receivers(null, null, null, null, null) {

            private final AtomicInteger finds = new AtomicInteger();

            @Override
            public List<Receiver> of(Topic topic) {
                return List.of(receiver(ReceiverKind.WEBHOOK, null, null));
            }

            @Override
            public Optional<Receiver> find(String id) {
                if (finds.incrementAndGet() == 1) {
                    throw new IllegalArgumentException("trial");
                }
                return of(null).stream().findFirst();
            }

            @Override
            void failed(Receiver receiver, String problem, int failures, int refusals, Instant nextTry) {
                problems.add(failures + " " + problem);
            }
        });
        notifier.begin();
        try {
            Awaitility.await().atMost(SOON).until(() -> !problems.isEmpty());
        } finally {
            notifier.stop();
        }
        assertThat(problems.getFirst()).startsWith("1 The notices stopped: ").contains("trial");
    }

    @Test
    void aFailureIsForgottenOnceAMinuteWentWellWithoutNews() {
        Receiver well = receiver(ReceiverKind.WEBHOOK, THEN, null);
        Receiver failing = new Receiver(
                well.id(),
                well.topic(),
                well.kind(),
                well.address(),
                well.place(),
                well.addedAt(),
                well.lastDeliveredAt(),
                well.delivered(),
                1,
                0,
                0,
                "The topic cannot be read",
                THEN);
        assertThat(Notifier.isWorthKeeping(well, well.place())).isFalse();
        assertThat(Notifier.isWorthKeeping(failing, well.place())).isTrue();
        assertThat(Notifier.isWorthKeeping(well, new Changes.Place(1, "~"))).isTrue();
    }

    @Test
    void aProcessThatLosesTheLeaseWhileAReadFailsTellsNobodyAnyMore() {
        AtomicInteger reads = new AtomicInteger();
        OneReceiver receivers = new OneReceiver() {
            @Override
            public List<Receiver> of(Topic topic) {
                if (reads.incrementAndGet() == 1) {
                    return List.of(receiver(ReceiverKind.WEBHOOK, null, null));
                }
                duty.lose();
                throw new IllegalStateException("The database is away");
            }
        };
        Notifier notifier = notifier(receivers);
        notifier.begin();
        try {
            Awaitility.await().atMost(SOON).until(() -> receivers.stopped.getCount() == 0);
        } finally {
            notifier.stop();
        }
    }
}
