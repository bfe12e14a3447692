package org.dateline.broker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The one switch between the two brokers of tests that kill none, though they may stop theirs: a container where Docker is there, one in this
 * process where it is not.
 */
final class BrokerForTests implements AutoCloseable {

    /** The release that docker-compose.yml names. */
    static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.1.1");

    private static final int PORT = 9092;

    private final String address;
    private final Runnable end;

    private BrokerForTests(String address, Runnable end) {
        this.address = address;
        this.end = end;
    }

    /** Starts one that holds nothing. */
    static BrokerForTests start() throws IOException {
        return DockerClientFactory.instance().isDockerAvailable() ? contained() : inThisProcess();
    }

    private static BrokerForTests contained() throws IOException {
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        int port = KafkaProcess.freePort();
        GenericContainer<?> container = container(host, port);
        container.start();
        return new BrokerForTests(host + ":" + port, container::stop);
    }

    /**
     * Makes a container before its start.
     *
     * @param host the machine at which clients reach it
     * @param port the port there, which it has to tell its clients and so has to know before
     */
    static GenericContainer<?> container(String host, int port) {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withEnv(Map.ofEntries(
                        Map.entry("KAFKA_NODE_ID", "1"),
                        Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                        Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:" + PORT + ",CONTROLLER://:9093,BROKER://:9094"),
                        // The broker cannot reach itself by the port of its host.
                        Map.entry(
                                "KAFKA_ADVERTISED_LISTENERS",
                                "PLAINTEXT://" + host + ":" + port + ",BROKER://localhost:9094"),
                        Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER"),
                        Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                        Map.entry(
                                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT"),
                        Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                        Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                        Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        container.setPortBindings(List.of(port + ":" + PORT));
        return container;
    }

    private static BrokerForTests inThisProcess() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        // The property that it sets by default would give each later service of this process a broker.
        broker.brokerListProperty("dateline.test.brokers");
        broker.afterPropertiesSet();
        return new BrokerForTests(broker.getBrokersAsString(), broker::destroy);
    }

    /** The settings of a process that uses it. */
    String[] settings() {
        return new String[] {"--spring.kafka.bootstrap-servers=" + address};
    }

    @Override
    public void close() {
        end.run();
    }
}
