package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** The broker that the tests run where Docker is there, as far as it can be known without Docker. */
class BrokerContainerTests {

    private final GenericContainer<?> container = BrokerForTests.container("docker.example", 40_404);

    @Test
    void itIsTheReleaseOfComposeAndOfTheLineOfTheClients() throws IOException {
        String release = BrokerForTests.IMAGE.getVersionPart();
        assertThat(BrokerForTests.IMAGE.getUnversionedPart()).isEqualTo("apache/kafka");
        assertThat(Files.readString(Path.of("docker-compose.yml")))
                .contains("image: ${DATELINE_KAFKA_IMAGE:-apache/kafka:" + release + "}\n");
        assertThat(AppInfoParser.getVersion()).startsWith(release.substring(0, release.lastIndexOf('.') + 1));
    }

    /** The image makes a property of each variable: without the prefix, in small letters, with full stops. */
    private Properties properties() {
        Properties properties = new Properties();
        container
                .getEnvMap()
                .forEach((name, value) -> properties.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        properties.put("log.dirs", "/tmp/kraft-combined-logs");
        return properties;
    }

    @Test
    void aBrokerTakesItsSettingsAndTellsClientsWhereTheyReachIt() {
        KafkaConfig config = new KafkaConfig(properties());
        assertThat(config.effectiveAdvertisedBrokerListeners().toString())
                .contains("docker.example", "40404")
                .doesNotContain("9092");
        assertThat(config.interBrokerListenerName().value()).isEqualTo("BROKER");
        assertThat(container.getPortBindings())
                .singleElement()
                .satisfies(binding -> assertThat(binding).startsWith("40404:9092"));
    }
}
