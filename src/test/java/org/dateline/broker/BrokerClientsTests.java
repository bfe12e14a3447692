package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.dateline.changes.PulseOfTests;
import org.dateline.graph.SubmissionsOfTests;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** What goes on although the broker, or the process, is in trouble. */
class BrokerClientsTests {

    private static final BrokerSettings SETTINGS = new BrokerSettings(
            "trial", "", 1, (short) 1, Duration.ofSeconds(1), 1, Duration.ofSeconds(6), Duration.ofMinutes(10));

    private static final String NO_ARTICLE = "the message is no article";

    private final List<Throwable> noted = Collections.synchronizedList(new ArrayList<>());

    private static Map<String, Object> away() throws IOException {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + KafkaProcess.freePort(),
                "default.api.timeout.ms",
                500,
                "request.timeout.ms",
                400);
    }

    /** Spring tells the first failure and throws the later ones. */
    @Test
    void aBrokerThatIsAwayIsAskedForItsTopicsAgainAndAgain() throws IOException {
        Map<String, Object> away = away();
        KafkaAdmin admin = new KafkaAdmin(away);
        admin.setOperationTimeout(1);
        admin.setAutoCreate(false);
        StaticApplicationContext context = new StaticApplicationContext();
        context.getBeanFactory().registerSingleton("topics", BrokerTopics.datelineTopics(SETTINGS));
        admin.setApplicationContext(context);
        admin.afterSingletonsInstantiated();
        BrokerClients clients = new BrokerClients(
                new DefaultKafkaProducerFactory<>(away),
                new DefaultKafkaConsumerFactory<>(away),
                admin,
                SETTINGS,
                failure -> {});
        for (int i = 0; i < 3; i++) {
            assertThat(clients.makeTopics()).isPresent();
        }
        clients.destroy();
    }

    /** Clients whose consumers cannot be made for want of memory. */
    private static final class WithoutMemory extends BrokerClients {

        private final CountDownLatch asked = new CountDownLatch(2);

        private WithoutMemory(Map<String, Object> away) {
            super(
                    new DefaultKafkaProducerFactory<>(away),
                    new DefaultKafkaConsumerFactory<>(away),
                    new KafkaAdmin(away),
                    SETTINGS,
                    failure -> {});
        }

        @Override
        Consumer<String, byte[]> reader() {
            asked.countDown();
            throw new OutOfMemoryError("trial");
        }

        @Override
        Consumer<String, byte[]> follower() {
            return reader();
        }
    }

    @Test
    void anErrorDoesNotEndTheReadingOfArticles() throws Exception {
        WithoutMemory clients = new WithoutMemory(away());
        ArticleConsumer consumer = new ArticleConsumer(clients, SETTINGS, null, null, noted::add);
        consumer.start();
        assertThat(clients.asked.await(15, TimeUnit.SECONDS)).isTrue();
        consumer.stop();
        clients.destroy();
        assertThat(noted).hasAtLeastOneElementOfType(OutOfMemoryError.class);
    }

    @Test
    void aMessageThatIsNotInQuarantineWhenTheProcessStopsIsNotPassedOver() throws Exception {
        WithoutMemory clients = new WithoutMemory(away());
        SubmissionsOfTests away = new SubmissionsOfTests();
        SubmissionsOfTests full = new SubmissionsOfTests(new OutOfMemoryError("trial"));
        for (SubmissionsOfTests submissions : List.of(away, full)) {
            DeadLetters letters = new DeadLetters(clients, SETTINGS, submissions, noted::add);
            FutureTask<Boolean> report = new FutureTask<>(() -> letters.report("articles/0:7", NO_ARTICLE));
            Thread thread = Thread.startVirtualThread(report);
            assertThat(submissions.awaitFirst()).isTrue();
            letters.destroy();
            thread.interrupt();
            assertThat(report.get(15, TimeUnit.SECONDS)).isFalse();
        }
        clients.destroy();
        assertThat(noted).hasAtLeastOneElementOfType(OutOfMemoryError.class);
    }

    @Test
    void aMessageThatFailsWithAnErrorIsPassedOver() throws Exception {
        WithoutMemory clients = new WithoutMemory(away());
        for (Error error : List.of(new StackOverflowError("trial"), new NoClassDefFoundError("trial"))) {
            DeadLetters letters = new DeadLetters(clients, SETTINGS, new SubmissionsOfTests(error), noted::add);
            FutureTask<Boolean> report = new FutureTask<>(() -> letters.report("articles/0:7", NO_ARTICLE));
            Thread.startVirtualThread(report);
            assertThat(report.get(15, TimeUnit.SECONDS)).isTrue();
        }
        clients.destroy();
    }

    @Test
    void anErrorDoesNotEndTheFollowingOfChanges() throws Exception {
        WithoutMemory clients = new WithoutMemory(away());
        ChangeListener listener = new ChangeListener(clients, SETTINGS, new PulseOfTests(), noted::add);
        listener.start();
        assertThat(clients.asked.await(15, TimeUnit.SECONDS)).isTrue();
        listener.stop();
        clients.destroy();
        assertThat(noted).hasAtLeastOneElementOfType(OutOfMemoryError.class);
    }
}
