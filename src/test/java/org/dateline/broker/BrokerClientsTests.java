package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** What goes on although the broker, or the process, is in trouble. */
class BrokerClientsTests {

    private static final BrokerSettings SETTINGS = new BrokerSettings(
            "trial", "", 1, (short) 1, Duration.ofSeconds(1), 1, Duration.ofSeconds(6), Duration.ofMinutes(10));

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
                new DefaultKafkaProducerFactory<>(away), new DefaultKafkaConsumerFactory<>(away), admin, SETTINGS);
        for (int i = 0; i < 3; i++) {
            assertThat(clients.makeTopics()).isPresent();
        }
        clients.destroy();
    }
}
